import type { Schema } from '@/api/model';
import type { I18n } from '@/i18n';
import type { Sign } from './cel';

/** What a condition may speak of: a word of a vocabulary with its type, unit and choices. */
export type Word = Schema<'rules.RuleViews.WordView'>;

export const isNumber = ({ type }: Word) =>
  type === 'int' || type === 'money' || type === 'percent';

/** Whether its values are chosen by name: a closed list, or text with values known. */
export const isListed = ({ choices }: Word) => choices.length > 0;

/** How many decimals people see where conditions have whole numbers. */
export const decimals = ({ type }: Word) => (type === 'money' || type === 'percent' ? 2 : 0);

/** 500000 → 5000 yuan; 1050 → 10.5 percent. */
export const toShown = (word: Word, value: number) => value / 10 ** decimals(word);
export const toWhole = (word: Word, shown: number) => Math.round(shown * 10 ** decimals(word));

export function unitOf(word: Word, { pick }: Pick<I18n, 'pick'>): string {
  return word.unit.zh ? pick(word.unit) : '';
}

const number: readonly Sign[] = ['>=', '>', '<', '<=', '=='];

/** Signs by which a word can be compared in fields rather than text. */
export function signsOf(word: Word): readonly Sign[] {
  if (isNumber(word)) return [...number, '!='];
  if (word.type === 'bool') return ['=='];
  return word.type === 'enum' ? ['==', '!=', 'in', 'notIn'] : ['==', '!=', 'contains'];
}
