import type { I18n } from '@/i18n';
import type { Atom, Value } from '@/ui/condition/cel';
import { toShown } from '@/ui/condition/words';
import type { Choice, Facts, Word } from './model';
import { results } from './model';

type Reader = Pick<I18n, 'fmt' | 'pick' | 't'>;

/** One value as people read it: 5,000.00, 10.5%, 新品. */
export function show(word: Word, value: unknown, reader: Reader): string {
  const { fmt, pick, t } = reader;
  if (typeof value === 'boolean') return t(value ? 'rules.yes' : 'rules.no');
  if (typeof value === 'number') {
    if (word.type === 'money') return fmt.amount(String(toShown(word, value)));
    if (word.type === 'percent') return fmt.percent(value / 10_000, 2);
    return fmt.integer(value);
  }
  const choice = word.choices.find((one) => one.value === value);
  return choice ? pick(choice.label) : String(value ?? '');
}

const sign: Record<Atom['sign'], string> = {
  '==': '=',
  '!=': '≠',
  '<': '<',
  '<=': '≤',
  '>': '>',
  '>=': '≥',
  in: '',
  notIn: '≠',
  contains: '∋',
};

/** What a cell of the decision table says: all comparisons of one word. */
export function showCell(word: Word, atoms: readonly Atom[], reader: Reader): string {
  const low = atoms.find((one) => one.sign === '>=' || one.sign === '>');
  const high = atoms.find((one) => one.sign === '<' || one.sign === '<=');
  if (atoms.length === 2 && low && high) {
    const from = (low.sign === '>' ? '> ' : '') + show(word, low.value, reader);
    return `${from} – ${sign[high.sign]} ${show(word, high.value, reader)}`;
  }
  return atoms.map((atom) => showAtom(word, atom, reader)).join(reader.t('rules.and'));
}

function showAtom(word: Word, atom: Atom, reader: Reader): string {
  if (word.type === 'bool') return show(word, atom.value, reader);
  const values: readonly Value[] = Array.isArray(atom.value) ? atom.value : [atom.value];
  const text = values.map((value) => show(word, value, reader)).join(reader.t('rules.or'));
  const plain = atom.sign === 'in' || (atom.sign === '==' && word.type === 'enum');
  return plain ? text : `${sign[atom.sign]} ${text}`;
}

/** The names of results, one after the other. */
export function showResults(choices: readonly Choice[], outcome: string, reader: Reader): string {
  const names = results(outcome).map((code) => {
    const choice = choices.find((one) => one.value === code);
    return choice ? reader.pick(choice.label) : code;
  });
  return names.length > 0 ? names.join(' + ') : reader.t('rules.nothing');
}

/** A document in the words that matter: 金额 5,000.00 · 类型 新品. */
export function showFacts(words: readonly Word[], facts: Facts, reader: Reader): string {
  return words
    .filter((word) => word.name in facts)
    .map((word) => `${reader.pick(word.label)} ${show(word, facts[word.name], reader)}`)
    .join(' · ');
}
