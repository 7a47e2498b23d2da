import { createDateFmt, type DateFmt } from './fmtDate';
import { createDurationFmt, type DurationFmt } from './fmtDuration';

export interface MoneyValue {
  amount: string;
  currency: string;
}
export interface QuantityValue {
  amount: string;
  uom: string;
}
type Amount = string | number | null | undefined;

export interface Fmt extends DateFmt, DurationFmt {
  /** ¥1,299.00 · USD 1,299.00. */
  money: (value: MoneyValue | null | undefined) => string;
  /** The amount alone, for columns whose header names the currency. */
  amount: (value: Amount, decimals?: number) => string;
  quantity: (value: QuantityValue | null | undefined) => string;
  uom: (code: string) => string;
  integer: (value: Amount) => string;
  /** 0.982 → 98.2%. */
  percent: (ratio: Amount, decimals?: number) => string;
  /** +22个百分点 · +22 pp. */
  points: (ratio: Amount) => string;
  /** 128.6万 · 1.29M. */
  big: (value: Amount) => string;
  /** One beside the other: 甲、乙 · a, b. */
  list: (items: readonly string[]) => string;
  /** A count that may be capped: 12,034 or 10,000+. */
  total: (value: { value: number; exact: boolean }) => string;
}

export const nothing = '—';
const minus = '\u2212';
const uoms: Record<string, string> = { pcs: '件', box: '箱', kg: '公斤', set: '套', pair: '双' };

/** Groups the digits of a decimal without passing through floating point. */
export function group(value: Amount, decimals?: number): string {
  if (value === null || value === undefined || value === '') return nothing;
  const text = typeof value === 'number' ? plain(value, decimals) : value;
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return text;
  const [, sign, whole = '', part = ''] = match;
  const fraction = decimals === undefined ? part : fit(part, decimals);
  const body = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction ? `.${fraction}` : '');
  return sign && /[1-9]/.test(body) ? minus + body : body;
}

function plain(value: number, decimals?: number): string {
  return decimals === undefined ? String(value) : value.toFixed(decimals);
}

/** Pads, and never cuts a digit that says something. */
function fit(part: string, decimals: number): string {
  const trimmed = part.replace(/0+$/, '');
  return trimmed.length > decimals ? trimmed : part.padEnd(decimals, '0').slice(0, decimals);
}

export function createFmt(lang: 'zh' | 'en', zone?: string): Fmt {
  const zh = lang === 'zh';
  const percent = (ratio: Amount, decimals = 1) =>
    ratio === null || ratio === undefined ? nothing : `${shortest(Number(ratio) * 100, decimals)}%`;
  return {
    ...createDateFmt(lang, zone),
    ...createDurationFmt(lang),
    money(value) {
      if (!value) return nothing;
      const amount = group(value.amount, value.currency === 'JPY' ? 0 : 2);
      if (!zh || value.currency !== 'CNY') return `${value.currency} ${amount}`;
      return amount.startsWith(minus) ? `${minus}¥${amount.slice(1)}` : `¥${amount}`;
    },
    amount: (value, decimals = 2) => group(value, decimals),
    quantity: (value) =>
      value ? `${group(value.amount)} ${zh ? (uoms[value.uom] ?? value.uom) : value.uom}` : nothing,
    list: (items) => items.join(zh ? '、' : ', '),
    uom: (code) => (zh ? (uoms[code] ?? code) : code),
    integer: (value) => group(value, 0),
    percent,
    points(ratio) {
      if (ratio === null || ratio === undefined) return nothing;
      const points = Number(ratio) * 100;
      const text = (points > 0 ? '+' : '') + shortest(points, 1);
      return zh ? `${text}个百分点` : `${text} pp`;
    },
    big: (value) => (value === null || value === undefined ? nothing : big(Number(value), zh)),
    total: ({ value, exact }) => group(value) + (exact ? '' : '+'),
  };
}

function shortest(value: number, decimals: number): string {
  return group(String(Number(value.toFixed(decimals))));
}

function big(value: number, zh: boolean): string {
  const size = Math.abs(value);
  if (zh) {
    if (size >= 1e8) return `${shortest(value / 1e8, 1)}亿`;
    if (size >= 1e4) return `${shortest(value / 1e4, 1)}万`;
    return shortest(value, 2);
  }
  if (size >= 1e9) return `${shortest(value / 1e9, 2)}B`;
  if (size >= 1e6) return `${shortest(value / 1e6, 2)}M`;
  if (size >= 1e4) return `${shortest(value / 1e3, 1)}K`;
  return shortest(value, 2);
}
