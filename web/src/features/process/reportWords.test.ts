import { describe, expect, it } from 'vitest';
import { shareFailed, shareWithin } from './reportWords';
import type { Row } from './report';

const row = (facts: number, within: number, exceptions: number | null): Row => ({
  key: 'picking',
  title: null,
  scenario: null,
  version: null,
  facts,
  within,
  mean: 0,
  p90: 0,
  limit: null,
  exceptions,
});

describe('shares of a node', () => {
  it('are nought where nothing was done', () => {
    expect(shareWithin(row(0, 0, 0))).toBe(0);
    expect(shareFailed(row(0, 0, 0))).toBe(0);
  });

  it('count a failure beside what was done, and not by person', () => {
    expect(shareFailed(row(19, 19, 1))).toBeCloseTo(0.05);
    expect(shareFailed(row(19, 19, null))).toBeNull();
    expect(shareWithin(row(20, 19, 0))).toBeCloseTo(0.95);
  });
});
