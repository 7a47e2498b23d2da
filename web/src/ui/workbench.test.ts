import { expect, it } from 'vitest';
import { addTiles, tilesAt } from './workbench';

const tile = () => Promise.resolve({ default: () => null });

it('gives each person the tiles they may see, in order', () => {
  addTiles(
    [
      { key: 'budget', place: 'side', order: 30, permission: 'budget.read', tile },
      { key: 'returned', place: 'side', order: 15, tile },
      { key: 'waiting', place: 'main', order: 20, tile },
    ],
    () => Promise.resolve(),
  );

  expect(tilesAt('side', () => true).map(({ key }) => key)).toEqual(['returned', 'budget']);
  expect(tilesAt('side', (one) => one === undefined).map(({ key }) => key)).toEqual(['returned']);
});
