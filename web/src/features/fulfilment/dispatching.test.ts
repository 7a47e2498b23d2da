import { expect, it } from 'vitest';
import type { Kept } from '@/ui/pda/outbox';
import { groupOf, leftOf, standingOf } from './dispatching';
import { dispatchPath } from './fulfilment';
import { ssccOf } from '@/ui/pda/gs1';
import { dispatchUnitPath } from './units';

const scanned = { at: '2026-11-30T10:00:00Z', code: 'W-1', why: null };
const kept = (refused?: boolean) =>
  [
    { path: dispatchPath, group: groupOf('w-1'), body: {}, what: '', key: 'k', at: '', refused },
  ] as Kept[];

it('has left only when the server has said so', () => {
  const done = [{ path: dispatchPath, body: { waybills: ['W-1'] } }];

  expect(standingOf(scanned, { kept: kept(), done: [] })).toBe('sending');
  expect(standingOf(scanned, { kept: [], done })).toBe('gone');
});

it('has not left when the server refused it, nor when that scan was dropped', () => {
  expect(standingOf(scanned, { kept: kept(true), done: [] })).toBe('refused');
  expect(standingOf(scanned, { kept: [], done: [] })).toBe('dropped');
});

it('a unit is one scan and all its parcels', () => {
  const done = [
    { path: dispatchPath, answer: {} },
    { path: dispatchUnitPath, answer: { parcels: 12 } },
    { path: '/api/other', answer: {} },
  ];

  expect(leftOf(done)).toEqual({ scans: 2, left: 13 });
});

it('says what was told at once', () => {
  expect(standingOf({ ...scanned, why: '已停' }, { kept: [], done: [] })).toBe('wrong');
});

it('a unit has left when the server has said so, however its label was read', () => {
  const unit = { ...scanned, code: '(00)106141412345678908' };
  const done = [{ path: dispatchUnitPath, body: { sscc: '106141412345678908' } }];

  expect(standingOf(unit, { kept: [], done })).toBe('gone');
  expect(ssccOf('00106141412345678908')).toBe('106141412345678908');
  expect(ssccOf('106141412345678907')).toBeUndefined();
});
