import { describe, expect, it } from 'vitest';
import { flatten, interpolate, type Flat, type Messages } from './messages';

const modules = import.meta.glob<{ default: Messages }>(
  ['../{ui,shell}/messages.ts', '../features/*/messages.ts'],
  { eager: true },
);
const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.*'], {
  eager: true,
  query: '?raw',
  import: 'default',
});

const rooms = new Map<string, { zh: Flat; en: Flat }>();
for (const [file, module] of Object.entries(modules)) {
  const name = file.split('/').at(-2) ?? '';
  rooms.set(name, {
    zh: flatten(name, module.default.zh),
    en: flatten(name, module.default.en),
  });
}

/** A feature may use its own words and those of the shared rooms. */
function reachable(file: string): Set<string> {
  const feature = /^\.\.\/features\/([^/]+)\//.exec(file)?.[1];
  const names = feature ? ['ui', 'shell', feature] : ['ui', 'shell'];
  return new Set(names.flatMap((name) => Object.keys(rooms.get(name)?.zh ?? {})));
}

function usedKeys(source: string): { exact: string[]; prefixes: string[] } {
  const exact = [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map((m) => m[1] ?? '');
  const prefixes = [...source.matchAll(/\bt\(\s*`([^`$]+)\$\{/g)].map((m) => m[1] ?? '');
  return { exact, prefixes };
}

describe('messages', () => {
  it.each([...rooms])('%s says the same things in both languages', (_, { zh, en }) => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });

  it.each([...rooms])('%s fills in the same names in both languages', (_, { zh, en }) => {
    const names = (text = '') =>
      [...new Set([...text.matchAll(/\{(\w+)/g)].map((match) => match[1]))].sort();
    for (const key of Object.keys(zh)) expect([key, names(en[key])]).toEqual([key, names(zh[key])]);
  });

  it('has every key that the source asks for', () => {
    const missing: string[] = [];
    for (const [file, source] of Object.entries(sources)) {
      const keys = reachable(file);
      const { exact, prefixes } = usedKeys(source);
      missing.push(...exact.filter((key) => !keys.has(key)).map((key) => `${file}: ${key}`));
      const all = [...keys];
      missing.push(
        ...prefixes
          .filter((prefix) => !all.some((key) => key.startsWith(prefix)))
          .map((prefix) => `${file}: ${prefix}…`),
      );
    }
    expect(missing).toEqual([]);
  });

  it('fills in values and plurals', () => {
    expect(interpolate('{n} {n|row|rows}', { n: 1 }, 'en')).toBe('1 row');
    expect(interpolate('{n} {n|row|rows}', { n: 2 }, 'en')).toBe('2 rows');
    expect(interpolate('{lost}', {}, 'zh')).toBe('{lost}');
  });
});

it('writes an apostrophe as a keyboard does: fonts of Chinese draw the curved one as wide as a character', () => {
  const curved = [...rooms.values()].flatMap(({ en }) =>
    Object.entries(en).filter(([, text]) => text.includes('’')),
  );
  expect(curved.map(([key]) => key)).toEqual([]);
});
