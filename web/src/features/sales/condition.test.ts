import { describe, expect, it } from 'vitest';
import { conditionText, readCondition, writeCondition } from './condition';

const texts = ['province', 'buyerNote', 'scenario', 'country'];

describe('conditions of the review template', () => {
  it.each([
    'amount >= 300000',
    'amount == 0',
    'amount < 12345 && lines > 20',
    'province == "浙江省" && buyerNote != ""',
    'buyerNote == "a && b \\"c\\""',
  ])('comes back as it went: %s', (condition) => {
    const parts = readCondition(condition);
    expect(parts).not.toBeNull();
    expect(writeCondition(parts ?? [], texts)).toBe(condition);
  });

  it('takes amounts in yuan and gives the engine 分', () => {
    expect(readCondition('amount >= 300000')?.[0]?.value).toBe('3000');
    expect(readCondition('amount >= 12345')?.[0]?.value).toBe('123.45');
    expect(readCondition('amount >= 5')?.[0]?.value).toBe('0.05');
    expect(writeCondition([{ word: 'amount', operator: '>', value: '0.5' }], texts)).toBe(
      'amount > 50',
    );
  });

  it.each(['amount > 1 || lines > 2', '!(amount > 1)', 'province.startsWith("浙")', ''])(
    'leaves alone what says more than comparisons can: %s',
    (condition) => expect(readCondition(condition)).toBeNull(),
  );

  it('does not read numbers past the parser', () => {
    expect(writeCondition([{ word: 'lines', operator: '>', value: 'many' }], texts)).toBe(
      'lines > many',
    );
  });

  it('says it in the reader’s words', () => {
    const words = (word: string) => ({ amount: '金额', lines: '行数' })[word] ?? word;
    expect(conditionText('amount >= 300000 && lines > 2', words)).toBe('金额 ≥ 3000 & 行数 > 2');
    expect(conditionText('a(b)', words)).toBe('a(b)');
  });
});
