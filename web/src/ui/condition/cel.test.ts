import { describe, expect, it } from 'vitest';
import { atomsOf, parse, print, same } from './cel';
import { fromQuery, toQuery } from './query';
import type { Word } from './words';

const word = (name: string, type: Word['type']): Word => ({
  name,
  type,
  label: { zh: name, en: name },
  unit: { zh: '', en: '' },
  help: { zh: '', en: '' },
  min: null,
  max: null,
  choices: [],
});
const words = [
  ...['amount', 'lines', 'overBudget', 'flag', 'a', 'b', 'c'].map((name) => word(name, 'int')),
  word('goods', 'enum'),
  word('urgent', 'bool'),
  word('note', 'text'),
];

describe('cel', () => {
  it.each([
    ['amount>=500000&&goods!="regular"', "amount >= 500000 && goods != 'regular'"],
    ['500000 <= amount', 'amount >= 500000'],
    ['urgent == true && crossBorder != true', 'urgent && !crossBorder'],
    ["!(goods in ['new'])", "!(goods in ['new'])"],
    ['(a > 1 || b > 2) && c > 3', '(a > 1 || b > 2) && c > 3'],
    ['a > 1 || b > 2 && c > 3', 'a > 1 || (b > 2 && c > 3)'],
    ['((true))', 'true'],
    ["note.contains('it\\'s')", "note.contains('it\\'s')"],
  ])('writes %s as %s', (from, to) => {
    expect(print(parse(from))).toBe(to);
    expect(print(parse(to))).toBe(to);
  });

  it.each(['flag in [1, 2]', 'odd > 3'])('does not offer fields for %s', (cel) => {
    expect(toQuery(cel, words)).toBeNull();
  });

  it.each(['amount * 2 > 3', 'size(note) > 3', 'amount >', 'amount > 5.5', 'a > b', ''])(
    'leaves %s as text',
    (cel) => {
      expect(parse(cel)).toEqual({ kind: 'raw', text: cel });
      expect(toQuery(cel, words)).toBeNull();
    },
  );

  it('does not take one grouping for another', () => {
    expect(same(parse('(a > 1 || b > 2) && c > 3'), parse('a > 1 || b > 2 && c > 3'))).toBe(false);
  });

  it('knows the rows that fit a decision table', () => {
    expect(atomsOf(parse("a >= 1 && a < 9 && g in ['x']"))).toHaveLength(3);
    expect(atomsOf(parse('true'))).toEqual([]);
    expect(atomsOf(parse('a > 1 || b'))).toBeNull();
  });
});

describe('the builder', () => {
  it.each([
    "amount >= 500000 && goods != 'regular'",
    "goods in ['new', 'high-value']",
    "!(goods in ['new'])",
    'urgent',
    '!urgent',
    'true',
    "amount > 1 && (urgent || goods == 'x')",
    "!(amount > 1 || goods == 'x')",
    'a > 1 || (b > 2 && c > 3)',
    "note.contains('急')",
    'overBudget > 0 && overBudget <= 2000',
  ])('gives %s back as it was', (cel) => {
    const query = toQuery(cel, words);
    expect(query).not.toBeNull();
    expect(query && same(parse(fromQuery(query)), parse(cel))).toBe(true);
  });
});
