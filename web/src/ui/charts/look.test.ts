import { describe, expect, it } from 'vitest';
import { chartLook, dressed } from './look';

describe('a chart in the shared look', () => {
  const look = { legend: { color: 'grey', top: 0 }, xAxis: { axisLabel: { color: 'grey' } } };

  it('keeps it where a part changes its kind', () => {
    expect(dressed(look, { legend: { type: 'scroll', top: 8 } }).legend).toEqual({
      type: 'scroll',
      color: 'grey',
      top: 8,
    });
  });

  it('dresses each of several axes, deep down', () => {
    expect(
      dressed(look, { xAxis: [{ type: 'time' }, { axisLabel: { rotate: 30 } }] }).xAxis,
    ).toEqual([
      { type: 'time', axisLabel: { color: 'grey' } },
      { axisLabel: { color: 'grey', rotate: 30 } },
    ]);
  });

  it('has a colour for each of seven series', () => {
    expect(new Set(chartLook('light', 7).color as string[]).size).toBe(7);
  });
});
