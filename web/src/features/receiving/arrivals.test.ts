import { describe, expect, it } from 'vitest';
import { cameOfAll, foundBody, said, togglePiece, type ArrivalLine } from './arrivals';

const line = (lineNo: number, amount: string, serials: string[] = []): ArrivalLine => ({
  lineNo,
  sku: `S${lineNo}`,
  name: '',
  lot: '',
  expiresOn: null,
  quantity: { amount, uom: 'pcs' },
  serials,
});

describe('what was found of a unit', () => {
  const cups = line(1, '10');
  const phones = line(2, '3', ['A', 'B', 'C']);

  it('is nothing where all came', () => {
    expect(foundBody(said(cups, {}, { quantity: 10, serials: [] }))).toEqual([]);
    expect(cameOfAll([cups, phones], {})).toBe(13);
  });

  it('is the lines of which less came', () => {
    const found = said(cups, {}, { quantity: 8, serials: [] });
    expect(foundBody(found)).toEqual([{ line: 1, quantity: '8', serials: [] }]);
    expect(cameOfAll([cups, phones], found)).toBe(11);
  });

  it('names the pieces that are there, and forgets what came after all', () => {
    const less = togglePiece(phones, {}, 'B');
    expect(less[2]).toEqual({ quantity: 2, serials: ['A', 'C'] });
    expect(togglePiece(phones, less, 'B')).toEqual({});
  });
});
