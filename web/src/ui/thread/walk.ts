import type { ThreadLayout } from './layout';

/** Where an arrow key leads: along the thread sideways, across the lanes up and down. */
export function walk(layout: ThreadLayout, id: string, key: string): string | null {
  const here = layout.placed.find((one) => one.node.id === id);
  if (!here) return null;
  if (key === 'ArrowRight') {
    return layout.routes.find(({ edge }) => edge.from === id)?.edge.to ?? null;
  }
  if (key === 'ArrowLeft')
    return layout.routes.find(({ edge }) => edge.to === id)?.edge.from ?? null;
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const side = key === 'ArrowDown' ? 1 : -1;
  const others = layout.placed
    .filter((one) => Math.sign(one.y - here.y) === side)
    .sort((a, b) => distance(a, here) - distance(b, here));
  return others[0]?.node.id ?? null;
}

type At = { x: number; y: number };
const distance = (a: At, b: At) => Math.abs(a.y - b.y) * 4 + Math.abs(a.x - b.x);
