import { expect, it } from 'vitest';
import { sumByCurrency } from './sums';

it('adds amounts exactly, each currency for itself', () => {
  const amounts = [
    { amount: '0.10', currency: 'CNY' },
    { amount: '0.20', currency: 'CNY' },
    { amount: '9007199254740993.10', currency: 'GBP' },
    { amount: '-0.05', currency: 'GBP' },
  ];
  expect(sumByCurrency(amounts)).toEqual([
    { currency: 'CNY', amount: '0.30' },
    { currency: 'GBP', amount: '9007199254740993.05' },
  ]);
});
it('has nothing to say about no amounts', () => {
  expect(sumByCurrency([])).toEqual([]);
});
