import { checkDigit } from './checkDigit';

/** What a radio tag names (EPC Tag Data Standard 1.13, chapters 6 and 14): a piece of goods, or a box or pallet. */
export interface Epc {
  gtin?: string;
  serial?: string;
  sscc?: string;
}

/** Bits and digits of the company prefix for each partition value (tables 14-2 and 14-5). */
const prefixes = [
  [40, 12],
  [37, 11],
  [34, 10],
  [30, 9],
  [27, 8],
  [24, 7],
  [20, 6],
] as const;

const SGTIN_96 = 0x30;
const SSCC_96 = 0x31;
const SGTIN_198 = 0x36;
const uri = /^urn:epc:(?:id|tag):(sgtin|sscc)(?:-\d+)?:(?:\d\.)?(\d{6,12})\.(\d+)(?:\.(.+))?$/i;
const hex = /^(?:3[01][0-9a-f]{22}|36[0-9a-f]{48,50})$/i;

/** Reads a tag as readers send it, in hexadecimal or as a URI. Nothing for other codes. */
export function readEpc(scanned: string): Epc | undefined {
  const text = scanned.trim();
  const named = uri.exec(text);
  if (named) {
    const [, kind = '', company = '', reference = '', serial] = named;
    return kind.toLowerCase() === 'sscc'
      ? box(company, reference)
      : piece(company, reference, serial && decodeURIComponent(serial));
  }
  return hex.test(text) ? bits(text) : undefined;
}

function bits(text: string): Epc | undefined {
  const all = [...text].map((digit) => parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
  let at = 0;
  const take = (size: number) => all.slice(at, (at += size));
  const number = (size: number) => BigInt(`0b${take(size)}`);
  const header = Number(number(8));
  take(3); // what the tag is on: a piece, a box
  const prefix = prefixes[Number(number(3))];
  if (!prefix) return undefined;
  const [size, digits] = prefix;
  const company = padded(number(size), digits);
  if (header === SSCC_96) return box(company, padded(number(58 - size), 17 - digits));
  const reference = padded(number(44 - size), 13 - digits);
  if (header === SGTIN_96) return piece(company, reference, number(38).toString());
  return header === SGTIN_198 ? piece(company, reference, letters(take(140))) : undefined;
}

const padded = (value: bigint, digits: number) => value.toString().padStart(digits, '0');

/** Seven bits a letter, until one is nothing. */
function letters(coded: string): string {
  const codes = (coded.match(/.{7}/g) ?? []).map((it) => parseInt(it, 2));
  const end = codes.indexOf(0);
  return String.fromCharCode(...(end < 0 ? codes : codes.slice(0, end)));
}

function piece(company: string, reference: string, serial: string | undefined): Epc | undefined {
  const body = reference.slice(0, 1) + company + reference.slice(1);
  if (body.length !== 13) return undefined;
  return { gtin: body + checkDigit(body), ...(serial ? { serial } : {}) };
}

function box(company: string, reference: string): Epc | undefined {
  const body = reference.slice(0, 1) + company + reference.slice(1);
  return body.length === 17 ? { sscc: body + checkDigit(body) } : undefined;
}
