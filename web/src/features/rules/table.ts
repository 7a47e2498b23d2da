import { atomsOf, parse, print, type Atom, type Sign } from '@/ui/condition/cel';
import { isNumber, signsOf } from '@/ui/condition/words';
import type { Rule, Word } from './model';

/** A row of the decision table; without cells when its condition does not fit into columns. */
export interface Row {
  rule: Rule;
  cells: Map<string, Atom[]> | null;
}

export function toRow(rule: Rule, words: readonly Word[]): Row {
  const atoms = atomsOf(parse(rule.when));
  if (!atoms) return { rule, cells: null };
  const cells = new Map<string, Atom[]>();
  for (const atom of atoms) cells.set(atom.word, [...(cells.get(atom.word) ?? []), atom]);
  const fit = [...cells].every(([name, own]) => {
    const word = words.find((one) => one.name === name);
    return word !== undefined && fitsCell(word, own);
  });
  return { rule, cells: fit ? cells : null };
}

const number: readonly Sign[] = ['>=', '>', '<', '<=', '=='];
const lower: readonly Sign[] = ['>=', '>', '=='];

/** Whether a cell's fields can show these comparisons: a from and a to at most, or one of anything else. */
function fitsCell(word: Word, atoms: readonly Atom[]): boolean {
  if (!isNumber(word)) return atoms.length === 1 && signsOf(word).includes(atoms[0]?.sign ?? '==');
  const low = atoms.filter(({ sign }) => lower.includes(sign)).length;
  return (
    atoms.every(({ sign, value }) => number.includes(sign) && typeof value === 'number') &&
    low <= 1 &&
    atoms.length - low <= (atoms.some(({ sign }) => sign === '==') ? 0 : 1)
  );
}

/** The columns: words that rows compare, and those the reader added, in the vocabulary's order. */
export function columnsOf(words: readonly Word[], rows: readonly Row[], added: readonly string[]) {
  return words.filter(
    ({ name }) => added.includes(name) || rows.some(({ cells }) => cells?.has(name)),
  );
}

/** The rule with another cell; no comparisons mean any value. */
export function withCell(row: Row, words: readonly Word[], word: string, atoms: Atom[]): Rule {
  const cells = new Map(row.cells ?? []);
  if (atoms.length > 0) cells.set(word, atoms);
  else cells.delete(word);
  const parts = words.flatMap(({ name }) => cells.get(name) ?? []);
  return { ...row.rule, when: print({ kind: 'and', parts }) };
}

/** Words that any of these conditions speaks of. */
export function wordsUsed(words: readonly Word[], rules: readonly Rule[]): Word[] {
  return words.filter(({ name }) =>
    rules.some(({ when }) => new RegExp(`\\b${name}\\b`).test(when)),
  );
}

/** A code that no rule has yet. */
export function freeCode(rules: readonly Rule[]): string {
  let number = rules.length + 1;
  while (rules.some(({ code }) => code === `rule-${number}`)) number++;
  return `rule-${number}`;
}
