/** A condition of the review template that is a plain list of comparisons, all of which must hold. */
export interface Comparison {
  word: string;
  operator: Operator;
  /** As the reader writes it: amounts in yuan, texts without quotes. */
  value: string;
}
export const operators = ['>=', '>', '<=', '<', '==', '!='] as const;
export type Operator = (typeof operators)[number];

/** The reader's name of a word of the vocabulary. */
export type Words = (word: string) => string;

const comparison =
  /^\s*([a-z][A-Za-z]*)\s*(>=|<=|==|!=|>|<)\s*(-?\d+|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\s*$/;
/** The engine counts money in whole 分, people in yuan. */
const moneyWords = ['amount'];

/** The comparisons of a condition, or null where it says more than comparisons can. */
export function readCondition(condition: string): Comparison[] | null {
  const parts = splitAnd(condition).map((part) => comparison.exec(part));
  const read: Comparison[] = [];
  for (const match of parts) {
    if (!match) return null;
    const [, word = '', operator = '', literal = ''] = match;
    read.push({ word, operator: operator as Operator, value: fromLiteral(word, literal) });
  }
  return read;
}

/** The condition as a sentence; what is no list of comparisons stays as it is written. */
export function conditionText(condition: string, words: Words): string {
  const parts = readCondition(condition);
  if (!parts) return condition;
  return parts
    .map(({ word, operator, value }) => `${words(word)} ${signs[operator]} ${value || '""'}`)
    .join(' & ');
}

const signs: Record<Operator, string> = {
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  '==': '=',
  '!=': '≠',
};

/** Parts at the outer `&&`; those inside quotes belong to their text. */
function splitAnd(condition: string): string[] {
  return condition.split(/&&(?=(?:[^"'\\]|\\.|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')*$)/);
}

function fromLiteral(word: string, literal: string): string {
  if (/^["']/.test(literal)) return literal.slice(1, -1).replace(/\\(.)/g, '$1');
  return moneyWords.includes(word) ? yuan(literal) : literal;
}

/** `300000` → `3000`, `12345` → `123.45`. */
function yuan(minor: string): string {
  const digits = minor.replace('-', '').padStart(3, '0');
  const cents = digits.slice(-2).replace(/0+$/, '');
  return (
    (minor.startsWith('-') ? '-' : '') + digits.slice(0, -2) + (cents === '' ? '' : `.${cents}`)
  );
}
