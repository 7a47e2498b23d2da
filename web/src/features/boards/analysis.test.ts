import { describe, expect, it } from 'vitest';
import { factsPath, monthOf, subjectOf, type Answer } from './analysis';

const answer = { from: '2026-10-05', to: '2026-11-20' } as Answer;

describe('the way to the orders behind a cell', () => {
  it('keeps the filters and adds the keys of the cell', () => {
    const query = { measure: ['orders', 'amount'], rows: ['shop'], province: ['44', '33'] };
    expect(factsPath(query, answer, [{ axis: 'shop', key: '7' }])).toBe(
      '/insight/analysis/facts?measure=orders&province=44&province=33&shop=7&from=2026-10-05&to=2026-11-20',
    );
  });

  it('takes the days of a day or month within those asked for', () => {
    expect(monthOf('2026-10-01', answer.from, answer.to)).toEqual(['2026-10-05', '2026-10-31']);
    expect(factsPath({}, answer, [{ axis: 'day', key: '2026-11-02' }])).toContain(
      'from=2026-11-02&to=2026-11-02',
    );
  });

  it('knows of what a measure is', () => {
    expect(subjectOf('late-share')).toBe('purchases');
    expect(subjectOf('orders')).toBe('orders');
    expect(subjectOf(undefined)).toBe('orders');
  });
});
