import { checks } from './checkDigit';
import { readEpc } from './epc';

/** What a GS1 code on a box or a piece says (GS1 General Specifications, chapter 3): goods, lot, dates, serial number. */
export interface Gs1 {
  gtin?: string;
  lot?: string;
  /** Last good day, ISO. */
  expiresOn?: string;
  serial?: string;
  /** How many pieces are inside. */
  count?: number;
  /** Serial shipping container code: the number of a box or pallet. */
  sscc?: string;
}

const separator = '\u001d';
/** What scanners send where a keyboard has no group separator. */
const separators = /\u001d|<GS>|\{GS\}|\|/gi;
const symbology = /^\](C1|e0|d2|Q3|J1)/;

interface Identifier {
  /** How many characters its value has; none where it ends by itself. */
  size?: number;
  most?: number;
  field?: keyof Gs1;
}

const identifiers: Record<string, Identifier> = {
  '00': { size: 18, field: 'sscc' },
  '01': { size: 14, field: 'gtin' },
  '02': { size: 14, field: 'gtin' },
  '10': { most: 20, field: 'lot' },
  '11': { size: 6 },
  '13': { size: 6 },
  '15': { size: 6, field: 'expiresOn' },
  '17': { size: 6, field: 'expiresOn' },
  '20': { size: 2 },
  '21': { most: 20, field: 'serial' },
  '30': { most: 8, field: 'count' },
  '37': { most: 8, field: 'count' },
  '240': { most: 30 },
  '241': { most: 30 },
  '400': { most: 30 },
};
/** Net weight, length and so on: four digits, six of a value. */
const measured = /^3[1-6]\d\d/;

/** The day six digits say; 00 is the month's last. The century is the nearest (7.12). */
export function dayOfSix(digits: string, now: Date = new Date()): string | undefined {
  const [yy, month, day] = [digits.slice(0, 2), digits.slice(2, 4), digits.slice(4)].map(Number);
  if (yy === undefined || month === undefined || day === undefined) return undefined;
  const ahead = yy - (now.getUTCFullYear() % 100);
  const century =
    Math.floor(now.getUTCFullYear() / 100) + (ahead >= 51 ? -1 : ahead <= -50 ? 1 : 0);
  const year = century * 100 + yy;
  if (month < 1 || month > 12) return undefined;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const date = day === 0 ? last : day;
  if (date > last) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/**
 * Reads a GS1 code, as its bars have it, as people read it, (01)06901234567892(17)270630(10)A1, or as a radio tag
 * says it. Nothing for other codes.
 */
export function readGs1(scanned: string): Gs1 | undefined {
  const tag = readEpc(scanned);
  if (tag) return tag;
  const marked = symbology.test(scanned);
  const text = scanned.replace(symbology, '').replaceAll(separators, separator);
  const parts = text.startsWith('(') ? bracketed(text) : running(text, marked);
  if (!parts) return undefined;
  const read: Gs1 = {};
  for (const [identifier, value] of parts) {
    const field = identifiers[identifier]?.field;
    if ((field === 'gtin' || field === 'sscc') && !checks(value)) return undefined;
    if (field === 'count') read.count = Number(value);
    else if (field === 'expiresOn') read.expiresOn = dayOfSix(value) ?? read.expiresOn;
    else if (field) read[field] = value;
  }
  return read.gtin || read.sscc ? read : undefined;
}

function bracketed(text: string): [string, string][] | undefined {
  const parts = [...text.matchAll(/\((\d{2,4})\)([^(]+)/g)].map<[string, string]>((match) => [
    match[1] ?? '',
    (match[2] ?? '').trim(),
  ]);
  return parts.length > 0 ? parts : undefined;
}

/** Without its mark only a code that begins with a whole GTIN or SSCC is taken for one. */
function running(text: string, marked: boolean): [string, string][] | undefined {
  const begins = text.startsWith('01')
    ? text.slice(2, 16)
    : text.startsWith('00')
      ? text.slice(2, 20)
      : '';
  if (!marked && !((begins.length === 14 || begins.length === 18) && checks(begins)))
    return undefined;
  const parts: [string, string][] = [];
  let rest = text;
  while (rest.length > 0) {
    if (rest.startsWith(separator)) {
      rest = rest.slice(1);
      continue;
    }
    const next = first(rest);
    if (!next) return undefined;
    parts.push(next.part);
    rest = next.rest;
  }
  return parts;
}

function first(text: string): { part: [string, string]; rest: string } | undefined {
  const name = [2, 3].map((n) => text.slice(0, n)).find((it) => it in identifiers);
  if (!name) {
    if (!measured.test(text) || text.length < 10) return undefined;
    return { part: [text.slice(0, 4), text.slice(4, 10)], rest: text.slice(10) };
  }
  const { size, most = 0 } = identifiers[name] ?? {};
  const value = text.slice(name.length);
  const end =
    size ?? Math.min(most, value.includes(separator) ? value.indexOf(separator) : value.length);
  if (value.length < end || end === 0) return undefined;
  return { part: [name, value.slice(0, end)], rest: value.slice(end) };
}
