import { expect, it } from 'vitest';
import { createFmt } from '@/i18n/fmt';
import type { Fact, Thread, Station } from './model';
import { factText, isOver, toModel } from './toModel';

const zh = { fmt: createFmt('zh', 'UTC'), pick: (text: { zh: string; en: string }) => text.zh };
const en = { fmt: createFmt('en', 'UTC'), pick: (text: { zh: string; en: string }) => text.en };
const words = (text: string) => ({ zh: text, en: text.toUpperCase() });
const blank = { text: null, words: null, money: null, at: null };
const fact = (value: Partial<Fact>): Fact => ({ label: words('a'), ...blank, ...value });

const station: Station = {
  id: 'picking',
  node: 'picking',
  lane: 'goods',
  title: { zh: '拣货', en: 'Pick' },
  state: 'overdue',
  number: null,
  owner: { zh: '仓储部', en: 'Warehouse' },
  times: {
    enteredAt: '2026-11-22T01:00:00Z',
    startedAt: null,
    doneAt: null,
    dueAt: '2026-11-22T02:00:00Z',
    usedSeconds: 5400,
    limitSeconds: 3600,
  },
  facts: [fact({ money: { amount: '199.00', currency: 'CNY' } })],
  why: { rule: words('b'), version: 'normal v1', facts: [fact({ text: '7' })], nearest: null },
  instruction: null,
  link: null,
};
const thread = (nodes: Station[]) =>
  ({ now: '2026-11-22T02:30:00Z', nodes, edges: [] }) as unknown as Thread;

it('says every kind of fact in the language of the reader', () => {
  expect(factText(fact({ money: { amount: '1299.00', currency: 'CNY' } }), zh)).toBe('¥1,299.00');
  expect(factText(fact({ words: { zh: '缺货', en: 'short' } }), en)).toBe('short');
  expect(factText(fact({ text: 'A-01' }), zh)).toBe('A-01');
  expect(factText(fact({ at: '2026-11-22T02:30:00Z' }), zh)).toContain('02:30');
});

it('places a station that is under way at the moment it was entered, with its clock and its why', () => {
  const [node] = toModel(thread([station]), en).nodes;
  expect(node).toMatchObject({
    title: 'Pick',
    owner: 'Warehouse',
    at: '2026-11-22T01:00:00Z',
    usedSeconds: 5400,
    limitSeconds: 3600,
    why: { rule: 'B', version: 'normal v1', facts: [{ label: 'A', value: '7' }] },
  });
});

it('asks again only while something is under way or to come', () => {
  expect(isOver(thread([station]))).toBe(false);
  expect(isOver(thread([{ ...station, state: 'expected' }]))).toBe(false);
  expect(isOver(thread([{ ...station, state: 'done' }]))).toBe(true);
});
