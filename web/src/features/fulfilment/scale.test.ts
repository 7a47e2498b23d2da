import { describe, expect, it } from 'vitest';
import { admits, expectedIn, gramsOf } from './scale';

describe('the scale', () => {
  it.each([
    ['512', 512],
    ['0.512', 512],
    ['ST,GS,+  1.234kg', 1234],
    ['1,5 kg', 1500],
    ['800 g', 800],
  ])('reads %s', (typed, grams) => expect(gramsOf(typed)).toBe(grams));

  it.each(['PK-1001', 'SF1234567890', '4006381333931', '0', ''])('takes %s for no weight', (code) =>
    expect(gramsOf(code)).toBeUndefined(),
  );

  it('adds packaging to goods and their tolerances, and knows when it cannot know', () => {
    const box = { grams: '80.0', toleranceGrams: '5.0' };
    const expected = expectedIn({ goodsGrams: '400.0', toleranceGrams: '20.0' }, box);

    expect(expected).toEqual({ grams: 480, tolerance: 25 });
    expect(expected && [455, 505, 505.1].map((it) => admits(expected, it))).toEqual([
      true,
      true,
      false,
    ]);
    expect(expectedIn({ goodsGrams: null }, box)).toBeUndefined();
  });
});
