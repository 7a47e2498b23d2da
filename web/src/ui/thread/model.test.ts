import { expect, it } from 'vitest';
import { byTime, type ThreadNode } from './model';

const node = (id: string, state: ThreadNode['state'], dueAt?: string): ThreadNode => ({
  id,
  lane: 'information',
  title: id,
  state,
  dueAt,
});

it('keeps what has no time behind what it was given behind', () => {
  const nodes = [
    node('step', 'expected', '2026-11-22T10:00:00Z'),
    node('release', 'expected'),
    node('arrival', 'expected', '2026-12-01T10:00:00Z'),
    node('now', 'now', '2026-11-22T09:00:00Z'),
  ];

  expect(byTime(nodes).map(({ id }) => id)).toEqual(['now', 'step', 'release', 'arrival']);
});
