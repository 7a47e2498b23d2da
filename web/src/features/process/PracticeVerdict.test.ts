import { expect, it } from 'vitest';
import type { Done } from './practice';
import { wrongFields } from './PracticeVerdict';

const text = { zh: '', en: '' };
const done = (fields: Record<string, string>): Done => ({
  move: 1,
  order: 1,
  number: 'PX-1000',
  node: text,
  ask: text,
  right: false,
  given: { value: 'fill', fields },
  wanted: 'fill',
  wantedFields: { origin: 'CN', value: '899' },
  wantedText: text,
  why: text,
  instruction: text,
  trap: null,
});

it('names the fields that are filled in otherwise than the papers say', () => {
  expect(wrongFields(done({ origin: ' cn ', value: '89' }))).toEqual([['value', '899']]);
  expect(wrongFields(done({}))).toHaveLength(2);
});
