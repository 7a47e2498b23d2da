import { lazy, type ComponentType } from 'react';
import type { Needed } from '@/api/session';

/** What a feature shows on the landing page: tasks on the left, figures on the right. */
export interface WorkbenchTile {
  /** `budget-left` */
  key: string;
  place: 'main' | 'side';
  /** Tasks stand at 10 in `main`, my figures at 10 and node times at 20 in `side`. */
  order: number;
  /** Who sees it, holding one of these. */
  permission?: Needed;
  /** A chunk of its own; it renders nothing where it has nothing to say. */
  tile: () => Promise<{ default: ComponentType }>;
}

interface Tile extends WorkbenchTile {
  Component: ComponentType;
}

const tiles: Tile[] = [];

/** The shell hands over the tiles of a feature, each with its words. */
export function addTiles(given: readonly WorkbenchTile[], words: () => Promise<unknown>): void {
  for (const tile of given) {
    const Component = lazy(async () => {
      const [module] = await Promise.all([tile.tile(), words()]);
      return module;
    });
    tiles.push({ ...tile, Component });
  }
}

/** The tiles a person sees at a place, in their order. */
export function tilesAt(
  place: WorkbenchTile['place'],
  can: (permission?: Needed) => boolean,
): Tile[] {
  return tiles
    .filter((tile) => tile.place === place && can(tile.permission))
    .sort((a, b) => a.order - b.order);
}
