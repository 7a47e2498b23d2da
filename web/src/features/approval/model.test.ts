import { expect, test } from 'vitest';
import { nextOf, type InboxItem } from './model';

const items = ['1', '2', '3'].map((step) => ({ step })) as InboxItem[];

test('after a decision the next one opens, at the end the one before', () => {
  expect(nextOf(items, '1')?.step).toBe('2');
  expect(nextOf(items, '3')?.step).toBe('2');
  expect(nextOf(items.slice(0, 1), '1')).toBeUndefined();
});
