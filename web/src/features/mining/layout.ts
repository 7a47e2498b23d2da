import type { Way } from './model';

/** Where a card stands: its layer from the top, its place in it. */
export interface Place {
  layer: number;
  index: number;
}

/**
 * Layers of a map: the commonest ways point down; a way that would close a circle does not count. Within a layer cards stand
 * near those they come from.
 */
export function layersOf(codes: readonly string[], ways: readonly Way[]): Map<string, Place> {
  const next = new Map<string, string[]>(codes.map((code) => [code, []]));
  const before = new Map<string, string[]>(codes.map((code) => [code, []]));
  const reaches = (from: string, to: string): boolean =>
    from === to || (next.get(from) ?? []).some((one) => reaches(one, to));
  for (const { from, to } of [...ways].sort((a, b) => b.count - a.count)) {
    if (from === to || !next.has(from) || !next.has(to) || reaches(to, from)) continue;
    next.get(from)?.push(to);
    before.get(to)?.push(from);
  }
  const layers = new Map<string, number>();
  const layer = (code: string): number => {
    const known = layers.get(code);
    if (known !== undefined) return known;
    const found = Math.max(-1, ...(before.get(code) ?? []).map(layer)) + 1;
    layers.set(code, found);
    return found;
  };
  codes.forEach(layer);
  return placed(codes, layers, before);
}

function placed(
  codes: readonly string[],
  layers: Map<string, number>,
  before: Map<string, string[]>,
): Map<string, Place> {
  const places = new Map<string, Place>();
  const deepest = Math.max(0, ...layers.values());
  for (let at = 0; at <= deepest; at++) {
    const mean = (code: string) => {
      const above = (before.get(code) ?? []).map((one) => places.get(one)?.index ?? 0);
      return above.length ? above.reduce((sum, one) => sum + one, 0) / above.length : 0;
    };
    codes
      .filter((code) => layers.get(code) === at)
      .map((code) => ({ code, mean: mean(code) }))
      .sort((a, b) => a.mean - b.mean)
      .forEach(({ code }, index) => places.set(code, { layer: at, index }));
  }
  return places;
}

/**
 * The commonest of what is there: so many percent of the activities, and of the ways between those;
 * an activity that no way is left to is left out too.
 */
export function seldomLeftOut<A extends { code: string; cases: number }>(
  activities: readonly A[],
  ways: readonly Way[],
  share: { activities: number; ways: number },
): { activities: A[]; ways: Way[] } {
  const most = [...activities].sort((a, b) => b.cases - a.cases);
  const shown = most.slice(0, Math.max(1, Math.ceil((most.length * share.activities) / 100)));
  const codes = new Set(shown.map(({ code }) => code));
  const among = [...ways]
    .filter(({ from, to }) => codes.has(from) && codes.has(to))
    .sort((a, b) => b.count - a.count);
  const kept = among.slice(0, Math.max(1, Math.ceil((among.length * share.ways) / 100)));
  const reached = new Set(kept.flatMap(({ from, to }) => [from, to]));
  return {
    activities: reached.size ? shown.filter(({ code }) => reached.has(code)) : shown,
    ways: kept,
  };
}
