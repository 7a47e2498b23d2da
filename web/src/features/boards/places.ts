/** Where each first-level division stands on the tile grid: nine columns, eight rows, our own arrangement by direction. */
export const places: Readonly<Record<string, readonly [number, number]>> = {
  '23': [8, 0],
  '15': [5, 1],
  '22': [8, 1],
  '65': [0, 2],
  '62': [2, 2],
  '64': [3, 2],
  '14': [5, 2],
  '11': [6, 2],
  '12': [7, 2],
  '21': [8, 2],
  '63': [2, 3],
  '61': [4, 3],
  '41': [5, 3],
  '13': [6, 3],
  '37': [7, 3],
  '54': [1, 4],
  '51': [3, 4],
  '50': [4, 4],
  '42': [5, 4],
  '34': [6, 4],
  '32': [7, 4],
  '31': [8, 4],
  '53': [3, 5],
  '52': [4, 5],
  '43': [5, 5],
  '36': [6, 5],
  '33': [7, 5],
  '45': [4, 6],
  '44': [5, 6],
  '35': [6, 6],
  '71': [8, 6],
  '46': [4, 7],
  '82': [5, 7],
  '81': [6, 7],
};

export const gridColumns = 9;
export const gridRows = 8;

/** How strongly a tile is filled: five steps, nought alone is empty. */
export function step(value: number, most: number): number {
  if (value <= 0 || most <= 0) return 0;
  return Math.min(5, Math.max(1, Math.ceil((value / most) * 5)));
}
