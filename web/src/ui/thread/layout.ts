import { fold, type FoldedNode } from './fold';
import { byTime, isAhead, lanes, type Lane, type ThreadEdge, type ThreadModel } from './model';

export const card = { width: 132, height: 60 };
const pitch = 180;
export const laneHeight = 150;
const gap = pitch - card.width;
const top = 28;
const laneLabel = 56;
/** The strip around 现在; verticals keep clear of the line itself. */
const nowStrip = 40;
const stretchAfter = 24 * 3600 * 1000;

export interface Placed {
  node: FoldedNode;
  column: number;
  x: number;
  y: number;
}

export interface Route {
  edge: ThreadEdge;
  points: [number, number][];
  ahead: boolean;
  main: boolean;
  stopped: boolean;
}

export interface ThreadLayout {
  placed: Placed[];
  routes: Route[];
  /** One time per column; a zigzag where more than a day lies before it. */
  ticks: { x: number; at: string | undefined; ahead: boolean; gapMs: number }[];
  nowX: number;
  width: number;
  height: number;
}

const timeOf = (node: FoldedNode) => Date.parse(node.at ?? node.dueAt ?? '');

/**
 * Columns follow time: never left of an earlier station, right of every cause and of whatever
 * stands in the lane, the future right of the past, a new column after more than a day.
 */
function columns(nodes: readonly FoldedNode[], edges: readonly ThreadEdge[]): Map<string, number> {
  const column = new Map<string, number>();
  const lastInLane = new Map<Lane, number>();
  let last = 0;
  let before: FoldedNode | undefined;
  for (const node of byTime(nodes)) {
    const causes = edges.filter((edge) => edge.to === node.id);
    const afterCauses = Math.max(-1, ...causes.map((edge) => column.get(edge.from) ?? -1)) + 1;
    const afterLane = (lastInLane.get(node.lane) ?? -1) + 1;
    const apart =
      before !== undefined &&
      (isAhead(node) !== isAhead(before) || timeOf(node) - timeOf(before) > stretchAfter);
    last = Math.max(afterCauses, afterLane, apart ? last + 1 : last);
    column.set(node.id, last);
    lastInLane.set(node.lane, last);
    before = node;
  }
  return column;
}

const laneIndex = (lane: Lane) => lanes.indexOf(lane);
export const laneY = (lane: Lane) => top + laneHeight * laneIndex(lane) + laneHeight / 2;

export function layoutThread(model: ThreadModel): ThreadLayout {
  const { nodes, edges } = fold(model);
  const column = columns(nodes, edges);
  const past = nodes.filter((node) => !isAhead(node));
  const pastColumns = Math.max(-1, ...past.map((node) => column.get(node.id) ?? 0)) + 1;
  const xOf = (at: number) => laneLabel + at * pitch + (at >= pastColumns ? nowStrip : 0);
  const placed = nodes.map((node) => {
    const at = column.get(node.id) ?? 0;
    return { node, column: at, x: xOf(at), y: laneY(node.lane) };
  });
  const byId = new Map(placed.map((one) => [one.node.id, one]));
  const main = mainLine(placed);
  const routes = edges.flatMap((edge) => {
    const from = byId.get(edge.from);
    const to = byId.get(edge.to);
    if (!from || !to) return [];
    return [
      {
        edge,
        points: route(from, to, placed),
        ahead: isAhead(to.node),
        main: main.has(`${edge.from}>${edge.to}`) || from.node.lane === to.node.lane,
        stopped: from.node.state === 'stopped',
      },
    ];
  });
  const count = Math.max(0, ...placed.map((one) => one.column + 1));
  return {
    placed,
    routes,
    ticks: ticksOf(placed, count, xOf),
    nowX: laneLabel + pastColumns * pitch - gap + gap / 2,
    width: xOf(Math.max(count - 1, 0)) + card.width + 24,
    height: top + laneHeight * lanes.length,
  };
}

/** The backbone: from station to station in the order of columns within the widest lane. */
function mainLine(placed: readonly Placed[]): Set<string> {
  const ordered = [...placed].sort((a, b) => a.column - b.column);
  const pairs = new Set<string>();
  ordered.forEach((one, index) => {
    const next = ordered[index + 1];
    if (next) pairs.add(`${one.node.id}>${next.node.id}`);
  });
  return pairs;
}

/** Orthogonal, entering at the left of the card, never under another card. */
export function route(from: Placed, to: Placed, all: readonly Placed[]): [number, number][] {
  const start: [number, number] = [from.x + card.width, from.y];
  const bend = to.x - 16 - 4 * laneIndex(from.node.lane);
  const end: [number, number] = [to.x, to.y];
  const free = (lane: Lane) =>
    !all.some(
      (one) => one.node.lane === lane && one.column > from.column && one.column < to.column,
    );
  if (from.y === to.y && free(from.node.lane)) return [start, end];
  if (free(from.node.lane)) return [start, [bend, from.y], [bend, to.y], end];
  const early = start[0] + 12 + 4 * laneIndex(to.node.lane);
  if (from.y !== to.y && free(to.node.lane)) return [start, [early, from.y], [early, to.y], end];
  const side = to.y > from.y ? 1 : to.y < from.y ? -1 : 1;
  const channel = from.y + side * (card.height / 2 + 18);
  return [start, [early, from.y], [early, channel], [bend, channel], [bend, to.y], end];
}

function ticksOf(placed: readonly Placed[], count: number, xOf: (column: number) => number) {
  let before: number | undefined;
  return Array.from({ length: count }, (_, column) => {
    const here = placed.filter((one) => one.column === column);
    const times = here.flatMap(({ node }) => node.at ?? node.dueAt ?? []).sort();
    const at = times[0];
    const instant = at === undefined ? undefined : Date.parse(at);
    const apart = instant !== undefined && before !== undefined ? instant - before : 0;
    if (instant !== undefined) before = Math.max(before ?? instant, instant);
    const ahead = here.every(({ node }) => isAhead(node));
    return { x: xOf(column), at, ahead, gapMs: apart > stretchAfter ? apart : 0 };
  });
}

export function pathOf(points: readonly [number, number][]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(' ');
}
