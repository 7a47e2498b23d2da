import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** Measures what a reader waits for, gzipped, against the budgets; run after `npm run build`. */
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const entry = 'index.html';

const size = (file) => gzipSync(readFileSync(new URL(file, dist))).length / 1000;

/** The chunk and everything it needs before it can run. */
function closure(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) closure(next, seen);
  return seen;
}

function total(...keys) {
  const chunks = new Set(keys.flatMap((key) => [...closure(key)]));
  return [...chunks].reduce((sum, key) => sum + size(manifest[key].file), 0);
}

const find = (end) => Object.keys(manifest).find((key) => key.endsWith(end));
const budgets = [
  ['sign-in', total(entry, find('identity/SignInPage.tsx')), 260],
  [
    'shell and workbench',
    total(entry, find('shell/Frame.tsx'), find('workbench/WorkbenchPage.tsx')),
    260,
  ],
  ['charts', find('charts/Chart.tsx') ? size(manifest[find('charts/Chart.tsx')].file) : 0, 257],
];
for (const [key, chunk] of Object.entries(manifest)) {
  if (/features\/.*Page\.tsx$/.test(key))
    budgets.push([`page ${key.split('/').slice(-2).join('/')}`, size(chunk.file), 200]);
}
const shares = JSON.parse(readFileSync(new URL('.vite/shares.json', dist), 'utf8'));
/** Charts and the canvas of standards come alone, when such a page is opened. */
const drawn = /charts\/Chart|xyflow|StandardFlow/;
/** Other people's code that all pages share, each chunk by its part of it. */
const vendor = Object.entries(manifest)
  .filter(([key, { file }]) => file.endsWith('.js') && !drawn.test(key))
  .reduce((sum, [, { file }]) => sum + size(file) * (shares[file] ?? 0), 0);
budgets.push(['shared vendor', vendor, 650]);

let over = false;
for (const [name, kilobytes, limit] of budgets) {
  const failed = kilobytes > limit;
  over ||= failed;
  process.stdout.write(
    `${failed ? 'OVER' : 'ok  '} ${kilobytes.toFixed(1).padStart(7)} / ${limit} kB  ${name}\n`,
  );
}
process.exit(over ? 1 : 0);
