import { expect, it } from 'vitest';

const sources = import.meta.glob<string>(
  [
    '../**/*.{ts,tsx}',
    '!../**/*.test.*',
    '!../**/messages*.ts',
    '!../test/**',
    '!../api/schema.d.ts',
  ],
  { eager: true, query: '?raw', import: 'default' },
);

const chinese = /[\u4e00-\u9fff]/;

/** Comments may name the field's terms; `zh: …` is one half of a pair that has its `en`. */
function spoken(source: string): string[] {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
    .split('\n')
    .filter((line) => chinese.test(line) && !/\b(zh|nameZh): |\bzh'? \?/.test(line));
}

/** What is one language's own — its name, figures, units, provinces, what a label shows — and a table that holds both in each row. */
const own = [
  'journal/words',
  'tour/tours',
  'i18n/fmt',
  'i18n/index',
  'provinces',
  'labelExamples',
  "=== 'zh' ?",
  'Redthread 红线',
  "value: 'zh', label: '中文'",
];

it('says nothing in Chinese that it does not also say in English', () => {
  const found = Object.entries(sources).flatMap(([file, source]) =>
    spoken(source)
      .filter((line) => !own.some((one) => file.includes(one) || line.includes(one)))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});
