import { expect, it } from 'vitest';
import { clockOf } from './clock';

const due = '2026-11-22T10:00:00Z';
const at = (time: string) => Date.parse(`2026-11-22T${time}Z`);

it('is calm while there is time', () => {
  expect(clockOf(due, at('09:00:00'))).toEqual({ left: 3600, tone: 'ok' });
});
it('warns in the last half hour, or in the last quarter of a known limit', () => {
  expect(clockOf(due, at('09:35:00')).tone).toBe('soon');
  expect(clockOf(due, at('09:50:00'), 1800).tone).toBe('ok');
  expect(clockOf(due, at('09:53:00'), 1800).tone).toBe('soon');
});
it('is overdue from the second after', () => {
  expect(clockOf(due, at('10:35:00'))).toEqual({ left: -2100, tone: 'overdue' });
});
