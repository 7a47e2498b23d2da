import { expect, test } from 'vitest';
import { dueText, factText } from './words';

const reader = {
  t: (key: string, values?: Record<string, unknown>) => `${key} ${JSON.stringify(values ?? {})}`,
  pick: ({ en }: { en: string }) => en,
  fmt: { integer: (n: number) => n.toLocaleString('en') },
} as never;

const word = (type: string, unit: string) =>
  ({
    name: 'figure',
    type,
    label: { zh: '', en: '' },
    unit: { zh: unit, en: unit },
    choices: [],
  }) as never;

const moments = [{ name: 'limit', label: { zh: '时限到', en: 'its limit' } }];

test('a number is grouped and stands apart from its unit', () => {
  expect(factText(word('int', 'pieces'), 12_918, reader)).toBe('12,918 pieces');
});

test('a limit of nothing is the moment itself', () => {
  const due = (amount: number) =>
    dueText({ moment: 'limit', amount, unit: 'hours' }, { moments }, reader);
  expect(due(0)).toContain('alerts.dueThen');
  expect(due(2)).toContain('alerts.dueText');
});
