/**
 * The part of CEL that pages understand: comparisons of one word with constants, joined by and, or, not. Whatever else is
 * written stays as it is, as raw text.
 */
export type Value = number | string | boolean;
export type Sign = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'in' | 'notIn' | 'contains';

export interface Atom {
  kind: 'atom';
  word: string;
  sign: Sign;
  value: Value | Value[];
}
export type Node =
  | Atom
  | { kind: 'and' | 'or'; parts: Node[] }
  | { kind: 'not'; part: Node }
  | { kind: 'raw'; text: string };

const token =
  /\s*(?:([A-Za-z_]\w*)|(-?\d+(?![\w.]))|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(&&|\|\||[<>=!]=|[<>!()[\],.]))/y;
const turned: Record<string, Sign> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
const signs = new Set<string>(['==', '!=', '<', '<=', '>', '>=']);

type Token =
  | { kind: 'name' | 'sign'; text: string }
  | { kind: 'number'; value: number }
  | { kind: 'text'; value: string };

function tokens(cel: string): Token[] | null {
  const found: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < cel.length) {
    if (/^\s*$/.test(cel.slice(token.lastIndex))) break;
    const match = token.exec(cel);
    if (!match) return null;
    const [, name, number, single, double, sign] = match;
    const text = single ?? double;
    if (name !== undefined) found.push({ kind: 'name', text: name });
    else if (number !== undefined) found.push({ kind: 'number', value: Number(number) });
    else if (text !== undefined) found.push({ kind: 'text', value: text.replace(/\\(.)/g, '$1') });
    else found.push({ kind: 'sign', text: sign ?? '' });
  }
  return found;
}

class Unreadable extends Error {}

class Parser {
  private at = 0;
  private readonly tokens: Token[];

  constructor(tokens: Token[]) {
    this.tokens = tokens;
  }

  whole(): Node {
    const node = this.any('||', 'or', () => this.any('&&', 'and', () => this.unary()));
    if (this.at < this.tokens.length) throw new Unreadable();
    return node;
  }

  private any(sign: string, kind: 'and' | 'or', inner: () => Node): Node {
    const parts = [inner()];
    while (this.take(sign)) parts.push(inner());
    if (parts.length === 1) return parts[0] as Node;
    return { kind, parts: parts.flatMap((part) => (part.kind === kind ? part.parts : [part])) };
  }

  private unary(): Node {
    if (this.take('!')) return negated(this.unary());
    if (this.take('(')) {
      const node = this.any('||', 'or', () => this.any('&&', 'and', () => this.unary()));
      this.need(')');
      return node;
    }
    return this.comparison();
  }

  private comparison(): Node {
    const first = this.tokens[this.at];
    if (first?.kind === 'name' && first.text !== 'true' && first.text !== 'false') {
      this.at++;
      return this.afterWord(first.text);
    }
    const value = this.constant();
    const sign = this.sign();
    if (!sign) {
      if (value === true) return { kind: 'and', parts: [] };
      throw new Unreadable();
    }
    const word = this.tokens[this.at++];
    if (word?.kind !== 'name') throw new Unreadable();
    return { kind: 'atom', word: word.text, sign: turned[sign] ?? (sign as Sign), value };
  }

  private afterWord(word: string): Node {
    const sign = this.sign();
    if (sign) return atom(word, sign as Sign, this.constant());
    if (this.take('.')) {
      const call = this.tokens[this.at++];
      if (call?.kind !== 'name' || call.text !== 'contains') throw new Unreadable();
      this.need('(');
      const value = this.constant();
      this.need(')');
      return atom(word, 'contains', value);
    }
    const next = this.tokens[this.at];
    if (next?.kind === 'name' && next.text === 'in') {
      this.at++;
      return atom(word, 'in', this.list());
    }
    return atom(word, '==', true);
  }

  private list(): Value[] {
    this.need('[');
    const values: Value[] = [];
    while (!this.take(']')) {
      values.push(this.constant());
      if (!this.take(',') && this.peek() !== ']') throw new Unreadable();
    }
    return values;
  }

  private constant(): Value {
    const found = this.tokens[this.at++];
    if (found?.kind === 'number' || found?.kind === 'text') return found.value;
    if (found?.kind === 'name' && found.text === 'true') return true;
    if (found?.kind === 'name' && found.text === 'false') return false;
    throw new Unreadable();
  }

  private sign(): string | null {
    const text = this.peek();
    if (text === null || !signs.has(text)) return null;
    this.at++;
    return text;
  }

  private peek(): string | null {
    const found = this.tokens[this.at];
    return found?.kind === 'sign' ? found.text : null;
  }

  private take(sign: string): boolean {
    if (this.peek() !== sign) return false;
    this.at++;
    return true;
  }

  private need(sign: string): void {
    if (!this.take(sign)) throw new Unreadable();
  }
}

function atom(word: string, sign: Sign, value: Value | Value[]): Atom {
  if (sign === '!=' && typeof value === 'boolean')
    return { kind: 'atom', word, sign: '==', value: !value };
  return { kind: 'atom', word, sign, value };
}

function negated(node: Node): Node {
  if (node.kind === 'not') return node.part;
  if (node.kind === 'atom' && typeof node.value === 'boolean')
    return { ...node, value: !node.value };
  if (node.kind === 'atom' && node.sign === 'in') return { ...node, sign: 'notIn' };
  if (node.kind === 'atom' && node.sign === 'notIn') return { ...node, sign: 'in' };
  return { kind: 'not', part: node };
}

/** What a condition says, or its raw text when it says more than pages understand. */
export function parse(cel: string): Node {
  const found = tokens(cel);
  if (!found || found.length === 0) return { kind: 'raw', text: cel };
  try {
    return new Parser(found).whole();
  } catch (thrown) {
    if (thrown instanceof Unreadable) return { kind: 'raw', text: cel };
    throw thrown;
  }
}

const literal = (value: Value): string =>
  typeof value === 'string' ? `'${value.replace(/[\\']/g, '\\$&')}'` : String(value);

/** The condition in CEL, always written the same way. */
export function print(node: Node, within?: 'and' | 'or' | 'not'): string {
  switch (node.kind) {
    case 'raw':
      return node.text;
    case 'atom':
      return printAtom(node);
    case 'not':
      return `!(${print(node.part)})`;
    default: {
      if (node.parts.length === 0) return 'true';
      const text = node.parts
        .map((part) => print(part, node.kind))
        .join(node.kind === 'and' ? ' && ' : ' || ');
      const alone = node.parts.length === 1 || within === undefined || within === node.kind;
      return alone ? text : `(${text})`;
    }
  }
}

function printAtom({ word, sign, value }: Atom): string {
  const values = Array.isArray(value) ? `[${value.map(literal).join(', ')}]` : literal(value);
  if (sign === 'in') return `${word} in ${values}`;
  if (sign === 'notIn') return `!(${word} in ${values})`;
  if (sign === 'contains') return `${word}.contains(${values})`;
  if (sign === '==' && value === true) return word;
  if (sign === '==' && value === false) return `!${word}`;
  return `${word} ${sign} ${values}`;
}

/** Whether two conditions say the same, written one way or another. */
export function same(one: Node, other: Node): boolean {
  return one.kind !== 'raw' && other.kind !== 'raw' && print(one) === print(other);
}

/** The comparisons of a condition that is nothing but comparisons that all must hold; null for any other. */
export function atomsOf(node: Node): Atom[] | null {
  if (node.kind === 'atom') return [node];
  if (node.kind !== 'and') return null;
  const atoms = node.parts.filter((part): part is Atom => part.kind === 'atom');
  return atoms.length === node.parts.length ? atoms : null;
}
