import { describe, expect, it } from 'vitest';
import { gridColumns, gridRows, places, step } from './places';
import { boardsEn, provincesEn } from './messagesEn';
import { boardsZh, provincesZh } from './messagesZh';

const all = Object.entries(places);

describe('the tile grid of provinces', () => {
  it('has all thirty-four, each in a square of its own', () => {
    expect(all).toHaveLength(34);
    expect(new Set(all.map(([, at]) => at.join())).size).toBe(34);
  });

  it('keeps within its columns and rows', () => {
    for (const [, [x, y]] of all) {
      expect(x).toBeLessThan(gridColumns);
      expect(y).toBeLessThan(gridRows);
    }
  });

  it('keeps the directions: Heilongjiang north, Hainan south, Xinjiang west of Beijing, Beijing west of Tianjin', () => {
    const [north, south, west, capital, port] = ['23', '46', '65', '11', '12'].map(
      (code) => places[code] ?? [0, 0],
    );
    expect(north?.[1]).toBeLessThan(south?.[1] ?? 0);
    expect(west?.[0]).toBeLessThan(capital?.[0] ?? 0);
    expect(capital?.[0]).toBeLessThan(port?.[0] ?? 0);
  });

  it('names every one in both languages', () => {
    for (const [code] of all) {
      expect(provincesZh).toHaveProperty(`p${code}`);
      expect(provincesEn).toHaveProperty(`p${code}`);
    }
    expect(Object.keys(boardsZh.tile)).toEqual(Object.keys(boardsEn.tile));
  });

  it('fills what is there, and leaves nought empty', () => {
    expect(step(0, 100)).toBe(0);
    expect(step(1, 100)).toBe(1);
    expect(step(100, 100)).toBe(5);
  });
});
