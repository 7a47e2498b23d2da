import { expect, it } from 'vitest';

const sources = import.meta.glob<string>(
  ['../**/*.{ts,tsx,css}', '!../theme.ts', '!../**/*.test.*'],
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
);

it('names colours only in theme.ts', () => {
  const found = Object.entries(sources).flatMap(([file, source]) =>
    [...source.matchAll(/#[0-9a-fA-F]{6}\b|#[0-9a-fA-F]{3}\b(?![-\w])/g)].map(
      (m) => `${file}: ${m[0]}`,
    ),
  );
  expect(found).toEqual([]);
});
