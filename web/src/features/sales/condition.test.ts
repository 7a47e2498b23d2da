import { describe, expect, it } from 'vitest';
import { conditionText, readCondition } from './condition';

describe('conditions of the review template', () => {
  it.each([
    ['amount < 12345 && lines > 20', ['123.45', '20']],
    ['province == "浙江省" && buyerNote != ""', ['浙江省', '']],
    ["buyerNote == 'a && b' && scenario == 'it\\'s'", ['a && b', "it's"]],
  ])('reads %s', (condition, values) =>
    expect(readCondition(condition)?.map(({ value }) => value)).toEqual(values),
  );

  it('shows amounts in yuan', () => {
    expect(readCondition('amount >= 300000')?.[0]?.value).toBe('3000');
    expect(readCondition('amount >= 12345')?.[0]?.value).toBe('123.45');
    expect(readCondition('amount >= 5')?.[0]?.value).toBe('0.05');
  });

  it.each(['amount > 1 || lines > 2', '!(amount > 1)', 'province.startsWith("浙")', ''])(
    'leaves alone what says more than comparisons can: %s',
    (condition) => expect(readCondition(condition)).toBeNull(),
  );

  it('says it in the reader’s words', () => {
    const words = (word: string) => ({ amount: '金额', lines: '行数' })[word] ?? word;
    expect(conditionText('amount >= 300000 && lines > 2', words)).toBe('金额 ≥ 3000 & 行数 > 2');
    expect(conditionText('a(b)', words)).toBe('a(b)');
  });
});
