import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { acts } from './wordsActs';

const server = '../server/src/main/java';

it('has words for every act that the program writes', () => {
  const written = readdirSync(server, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.java'))
    .flatMap((file) => [
      ...readFileSync(`${server}/${file}`, 'utf8').matchAll(/Act\.of\(\s*"([a-z-]+[a-z])"/g),
    ])
    .map(([, act]) => act ?? '');
  expect(written.length).toBeGreaterThan(100);
  expect([...new Set(written)].filter((act) => !(act in acts))).toEqual([]);
});
