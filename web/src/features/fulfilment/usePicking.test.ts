import { expect, it } from 'vitest';
import type { PickState, Stop } from './model';
import { nextStop, progressOf } from './usePicking';

const stop = (seq: number, state: PickState): Stop => ({
  seq,
  state,
  parcelId: '1',
  parcel: 'PK-1',
  slot: 1,
  bin: `A-0${seq}`,
  sku: 'S',
  name: '',
  lot: null,
  quantity: { amount: '1', uom: 'pcs' },
  gifts: '0',
  atBinBy: null,
  endedAt: null,
  endedBy: null,
  found: null,
});

it('goes along the way, comes back to what was skipped, and ends when nothing is open', () => {
  const stops = [stop(1, 'picked'), stop(2, 'open'), stop(3, 'open')];
  expect(nextStop(stops, [])?.seq).toBe(2);
  expect(nextStop(stops, [2])?.seq).toBe(3);
  expect(nextStop(stops, [2, 3])?.seq).toBe(2);
  expect(nextStop([stop(1, 'picked'), stop(2, 'short')], [])).toBeUndefined();
});

it('counts a stop that was short as seen to, and one that was dropped not at all', () => {
  const stops = [stop(1, 'short'), stop(2, 'picked'), stop(3, 'open'), stop(4, 'dropped')];
  expect(progressOf(stops)).toEqual({ left: 1, done: 2, total: 3 });
});
