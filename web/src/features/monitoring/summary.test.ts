import { describe, expect, it } from 'vitest';
import type { NodeSummary } from './model';
import { waitingAt, withinOf } from './summary';

const node = (part: Partial<NodeSummary>) =>
  ({ ready: 0, held: 0, waiting: [], passages: 0, withinLimit: 0, ...part }) as NodeSummary;

describe('the run summary', () => {
  it('counts all that stands at a node and did not fail', () => {
    const waiting = [{ code: 'stock', title: { zh: '', en: '' }, orders: 3 }];
    expect(waitingAt(node({ ready: 1, held: 2, waiting }))).toBe(6);
  });

  it('has no share in time where nothing passed', () => {
    expect(withinOf(node({}))).toBeNull();
    expect(withinOf(node({ passages: 4, withinLimit: 3 }))).toBe(0.75);
  });
});
