import { expect, it } from 'vitest';
import type { Standing } from './model';
import { ribbonSteps } from './standing';

const title = (zh: string) => ({ zh, en: zh });
const step = (code: string) => ({
  code,
  title: title(code),
  ownerDepartment: 'x',
  limitSeconds: 60,
});
const standing = (part: Partial<Standing>): Standing => ({
  standard: 'normal v1',
  steps: ['sync', 'review', 'picking'].map(step),
  node: 'review',
  state: 'waiting',
  waitsFor: 'review',
  stopped: null,
  enteredAt: '2026-11-22T09:00:00Z',
  dueAt: '2026-11-22T10:00:00Z',
  ...part,
});
const states = (part: Partial<Standing>, at = '2026-11-22T09:30:00Z') =>
  ribbonSteps(standing(part), (text) => text.zh, Date.parse(at)).map(({ state }) => state);

it('tells what is behind, where it stands, and what is to come', () => {
  expect(states({})).toEqual(['done', 'now', 'expected']);
});
it('is overdue behind its deadline', () => {
  expect(states({}, '2026-11-22T10:00:01Z')).toEqual(['done', 'overdue', 'expected']);
});
it('stops where it is held, and fails where it is in exception', () => {
  expect(states({ state: 'held' })).toEqual(['done', 'stopped', 'expected']);
  expect(states({ state: 'exception' })).toEqual(['done', 'exception', 'expected']);
});
it('has everything behind it once it is done', () => {
  expect(states({ state: 'done', node: 'picking' })).toEqual(['done', 'done', 'done']);
});
