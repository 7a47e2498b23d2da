import { describe, expect, it } from 'vitest';
import { fold } from './fold';
import { card, layoutThread } from './layout';
import { currentNode, type Lane, type ThreadModel, type ThreadState } from './model';

const node = (id: string, lane: Lane, state: ThreadState = 'done', hour = 1, day = 22) => ({
  id,
  lane,
  state,
  title: id,
  at: `2026-11-${day}T0${hour}:00:00Z`,
});

const model: ThreadModel = {
  now: '2026-11-22T05:30:00Z',
  nodes: [
    node('order', 'information', 'done', 1),
    node('review', 'information', 'done', 2),
    node('pay', 'money', 'done', 2),
    node('reserve', 'goods', 'done', 3),
    node('pick', 'goods', 'overdue', 4),
    node('ship', 'goods', 'expected', 6),
    node('report', 'information', 'expected', 7),
    node('settle', 'money', 'expected', 9, 25),
  ],
  edges: [
    { from: 'order', to: 'review' },
    { from: 'order', to: 'pay' },
    { from: 'review', to: 'reserve' },
    { from: 'reserve', to: 'pick' },
    { from: 'pick', to: 'ship' },
    { from: 'ship', to: 'report' },
    { from: 'review', to: 'report' },
    { from: 'ship', to: 'settle' },
  ],
};

describe('the thread', () => {
  const layout = layoutThread(model);
  const at = (id: string) => layout.placed.find((one) => one.node.id === id);

  it('puts every station after its causes', () => {
    for (const { from, to } of model.edges) {
      expect(at(to)?.column).toBeGreaterThan(at(from)?.column ?? 99);
    }
  });

  it('lays no card over another', () => {
    const places = layout.placed.map(({ node: n, column }) => `${n.lane}/${column}`);
    expect(new Set(places).size).toBe(places.length);
  });

  it('keeps past and future on their sides of now, and verticals 8 px off it', () => {
    for (const { node: n, x } of layout.placed) {
      if (n.state === 'expected') expect(x).toBeGreaterThan(layout.nowX);
      else expect(x + card.width).toBeLessThan(layout.nowX);
    }
    for (const { points } of layout.routes) {
      points.slice(1).forEach(([x], index) => {
        if (points[index]?.[0] === x) expect(Math.abs(x - layout.nowX)).toBeGreaterThanOrEqual(8);
      });
    }
  });

  it('draws only horizontals and verticals, and none through a card', () => {
    for (const { points, edge } of layout.routes) {
      points.slice(1).forEach(([x, y], index) => {
        const [px, py] = points[index] ?? [x, y];
        expect(px === x || py === y).toBe(true);
        const crossed = layout.placed.filter(
          (one) =>
            one.node.id !== edge.from &&
            one.node.id !== edge.to &&
            Math.max(px, x) > one.x &&
            Math.min(px, x) < one.x + card.width &&
            Math.max(py, y) > one.y - card.height / 2 &&
            Math.min(py, y) < one.y + card.height / 2,
        );
        expect(crossed.map((one) => one.node.id)).toEqual([]);
      });
    }
  });

  it('marks where more than a day goes by', () => {
    expect(layout.ticks.some((tick) => tick.gapMs > 24 * 3600 * 1000)).toBe(true);
  });

  it('knows whose turn it is', () => {
    expect(currentNode(model)?.id).toBe('pick');
  });
});

it('folds more than 60 stations by kind', () => {
  const nodes = Array.from({ length: 80 }, (_, i) => ({ ...node('parcel', 'goods'), id: `p${i}` }));
  const edges = nodes.map(({ id }) => ({ from: 'order', to: id }));
  const folded = fold({
    now: model.now,
    nodes: [node('order', 'information', 'done', 0), ...nodes],
    edges,
  });
  expect(folded.nodes.map(({ id, count }) => [id, count])).toEqual([
    ['order', undefined],
    ['p0', 80],
  ]);
  expect(folded.edges).toEqual([{ from: 'order', to: 'p0' }]);
});
