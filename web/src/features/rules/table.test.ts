import { describe, expect, it } from 'vitest';
import type { Rule, Word } from './model';
import { columnsOf, toRow, withCell } from './table';

const word = (name: string): Word => ({
  name,
  type: 'int',
  label: { zh: name, en: name },
  unit: { zh: '', en: '' },
  help: { zh: '', en: '' },
  min: null,
  max: null,
  choices: [],
});
const rule = (when: string): Rule => ({
  code: 'a',
  when,
  result: 'x',
  reasonZh: '因',
  reasonEn: 'why',
});
const words = [word('amount'), word('lines')];

describe('the decision table', () => {
  it('puts comparisons into columns and writes them back', () => {
    const row = toRow(rule('lines > 3 && amount >= 5 && amount < 9'), words);

    expect(row.cells?.get('amount')).toHaveLength(2);
    const changed = withCell(row, words, 'amount', [
      { kind: 'atom', word: 'amount', sign: '>', value: 7 },
    ]);
    expect(changed.when).toBe('amount > 7 && lines > 3');
  });

  it('holds always when every cell is empty', () => {
    expect(withCell(toRow(rule('lines > 3'), words), words, 'lines', []).when).toBe('true');
  });

  it.each(['amount in [1, 2]', 'amount > 3 && amount > 5', 'odd > 3', 'amount != 4'])(
    'leaves %s to the text',
    (when) => expect(toRow(rule(when), words).cells).toBeNull(),
  );

  it('shows the words that rows use, and those added', () => {
    const rows = [toRow(rule('lines > 3'), words), toRow(rule('amount * 2 > 3'), words)];

    expect(columnsOf(words, rows, []).map(({ name }) => name)).toEqual(['lines']);
    expect(columnsOf(words, rows, ['amount'])).toHaveLength(2);
    expect(rows[1]?.cells).toBeNull();
  });
});
