import { expect, it } from 'vitest';
import type { Kept } from '@/ui/pda/outbox';
import { countOn, loadGroup, standingOf } from './loading';
import { unitsPath } from './units';

const scan = { at: '2026-12-01T10:00:00Z', code: 'W-1', unit: '7', act: 'load' as const };
const path = `${unitsPath}/7/load`;
const kept = (refused?: boolean) =>
  [
    {
      path,
      group: loadGroup('7', scan.at),
      body: { code: 'W-1' },
      what: '',
      key: 'k',
      at: '',
      refused,
    },
  ] as Kept[];

it('is on the unit only when the server has said so', () => {
  const done = [{ path, body: {}, group: loadGroup('7', scan.at), at: 9 }];

  expect(standingOf(scan, { kept: kept(), done: [] })).toBe('sending');
  expect(standingOf(scan, { kept: kept(true), done: [] })).toBe('refused');
  expect(standingOf(scan, { kept: [], done })).toBe('done');
  expect(standingOf(scan, { kept: [], done: [] })).toBe('dropped');
});

it('counts what the list at hand does not know yet, refused scans left out', () => {
  const done = [
    { path, body: {}, at: 5 },
    { path, body: {}, at: 20 },
    { path: `${unitsPath}/7/take-off`, body: {}, at: 21 },
  ];

  expect(countOn('7', { kept: kept(), done }, 10)).toBe(1);
  expect(countOn('7', { kept: kept(true), done: [] }, 10)).toBe(0);
  expect(countOn('8', { kept: kept(), done }, 10)).toBe(0);
});

it('a wrong parcel holds up none of the others', () => {
  expect(loadGroup('7', '1')).not.toBe(loadGroup('7', '2'));
});
