import type { Layout } from './labelModel';

/** How many elements of one are not in the other, or stand there otherwise. */
export function differences(one: Layout, other: Layout): number {
  const texts = (layout: Layout) => new Set(layout.elements.map((it) => JSON.stringify(it)));
  const [a, b] = [texts(one), texts(other)];
  const only = (from: Set<string>, beside: Set<string>) =>
    [...from].filter((it) => !beside.has(it)).length;
  const frame = one.paper === other.paper && one.masked === other.masked ? 0 : 1;
  return Math.max(only(a, b), only(b, a)) + frame;
}
