import type { I18n } from '@/i18n';
import { en } from './messagesFieldsEn';
import { zh } from './messagesFieldsZh';

const counted = /^\d+$/;

/** The place a problem points at, as people call it: `/lines/2/quantity` → 第 3 行 数量; empty where nobody calls it anything. */
export function fieldName(pointer: string, { t, lang }: Pick<I18n, 't' | 'lang'>): string {
  const parts = pointer.split('/').slice(1);
  const names = lang === 'zh' ? zh : en;
  const row = parts.findLast((part) => counted.test(part));
  const name = names[parts.findLast((part) => !counted.test(part)) ?? ''];
  return [row === undefined ? '' : t('ui.problem.row', { n: Number(row) + 1 }), name ?? '']
    .filter(Boolean)
    .join(' ');
}
