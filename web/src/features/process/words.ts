import type { I18n } from '@/i18n';
import type { Status } from '@/ui/tone';
import type { ExceptionRow, ExceptionType } from './model';

export const departments = [
  'operations',
  'customer-service',
  'warehouse',
  'administrator',
  'finance',
  'purchasing',
  'customs',
];

/** Codes of the nodes that come with the program. */
export const nodeCodes = [
  'sync',
  'validation',
  'review',
  'allocation',
  'picking',
  'dispatch',
  'feedback',
  'stock-up',
  'balance',
  'review-batch',
  'customs-data',
  'international-logistics',
];

/** A department's name; one that a company added is known by its code. */
export const departmentName = (t: I18n['t'], code: string) =>
  departments.includes(code) ? t(`process.department.${code}`) : code;

export const nodeName = (t: I18n['t'], code: string) =>
  nodeCodes.includes(code) ? t(`process.node.${code}`) : code;

export function typeName(pick: I18n['pick'], types: ExceptionType[] | undefined, code: string) {
  const type = types?.find((one) => one.code === code);
  return type ? pick(type.title) : code;
}

/** What an exception's state looks like: open with or without somebody at it, or resolved. */
export function exceptionStatus({ state, assignee }: ExceptionRow): Status {
  if (state === 'resolved') return { tone: 'closed', zh: '已处理', en: 'Resolved' };
  return assignee
    ? { tone: 'progress', zh: '处理中', en: 'In hand' }
    : { tone: 'exception', zh: '待认领', en: 'Unclaimed' };
}

const standings: Record<string, Status> = {
  draft: { tone: 'progress', zh: '草稿', en: 'Draft' },
  coming: { tone: 'waiting', zh: '待生效', en: 'Coming' },
  'in-force': { tone: 'ok', zh: '生效中', en: 'In force' },
};

/** How a version of a standard stands. */
export const standingStatus = (standing: string): Status =>
  standings[standing] ?? { tone: 'closed', zh: '已被替代', en: 'Replaced' };

export const causeNames = [
  'customer',
  'supplier',
  'warehouse',
  'shop',
  'carrier',
  'system',
  'other',
] as const;
