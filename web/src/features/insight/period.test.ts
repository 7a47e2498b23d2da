import { describe, expect, it } from 'vitest';
import { periodOf, presetOf, presets } from './period';

describe('periodOf', () => {
  it.each([
    ['thisWeek', '2026-11-23', '2026-11-29'],
    ['thisMonth', '2026-11-01', '2026-11-30'],
    ['lastMonth', '2026-10-01', '2026-10-31'],
    ['thisQuarter', '2026-10-01', '2026-12-31'],
    ['lastQuarter', '2026-07-01', '2026-09-30'],
    ['days90', '2026-08-31', '2026-11-28'],
    ['thisYear', '2026-01-01', '2026-12-31'],
  ] as const)('%s', (preset, from, to) => {
    expect(periodOf(preset, '2026-11-28')).toEqual({ from, to });
  });

  it('begins a week with Monday, also on a Sunday', () => {
    expect(periodOf('thisWeek', '2026-11-29').from).toBe('2026-11-23');
  });

  it('is found again by its days', () => {
    for (const preset of presets) {
      expect(presetOf(periodOf(preset, '2026-11-28'), '2026-11-28')).toBe(preset);
    }
  });
});
