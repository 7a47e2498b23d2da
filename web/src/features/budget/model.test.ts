import { describe, expect, it } from 'vitest';
import { periodText, usedRatio, type Budget } from './model';

const money = (amount: string) => ({ amount, currency: 'CNY' });
const budget = (amount: string, committed: string, spent: string) =>
  ({ amount: money(amount), committed: money(committed), spent: money(spent) }) as Budget;

describe('a budget', () => {
  it('is used by what is promised and what is spent', () => {
    expect(usedRatio(budget('100.00', '60.00', '50.00'))).toBeCloseTo(1.1);
    expect(usedRatio(budget('0.00', '0.00', '0.00'))).toBeNull();
  });

  it('is named by its month or quarter in either language', () => {
    const quarter = { period: 'quarter', startsOn: '2026-10-01' } as Budget['key'];
    const month = { period: 'month', startsOn: '2026-03-01' } as Budget['key'];
    expect(periodText(quarter, true)).toBe('2026年第4季度');
    expect(periodText(quarter, false)).toBe('2026 Q4');
    expect(periodText(month, true)).toBe('2026年3月');
    expect(periodText(month, false)).toBe('2026-03');
  });
});
