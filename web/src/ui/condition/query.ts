import { parseCEL } from 'react-querybuilder/parseCEL';
import type { RuleGroupType, RuleType } from 'react-querybuilder';
import { parse, print, same, type Node, type Sign, type Value } from './cel';
import { signsOf, type Word } from './words';

/** Bare truths written out, because the builder's own parser drops them. */
function explicit(node: Node): string {
  switch (node.kind) {
    case 'atom':
      return typeof node.value === 'boolean' ? `${node.word} == ${node.value}` : print(node);
    case 'not':
      return `!(${explicit(node.part)})`;
    case 'and':
    case 'or':
      return node.parts
        .map((part) =>
          part.kind === 'and' || part.kind === 'or' ? `(${explicit(part)})` : explicit(part),
        )
        .join(node.kind === 'and' ? ' && ' : ' || ');
    default:
      return node.text;
  }
}

const empty: RuleGroupType = { combinator: 'and', rules: [] };

/** Whether every comparison has fields in the builder. */
function shown(node: Node, words: readonly Word[]): boolean {
  if (node.kind === 'raw') return false;
  if (node.kind === 'not') return shown(node.part, words);
  if (node.kind !== 'atom') return node.parts.every((part) => shown(part, words));
  const word = words.find(({ name }) => name === node.word);
  return word !== undefined && signsOf(word).includes(node.sign);
}

/** The condition as the builder holds it; null when the builder could not give it back as it was. */
export function toQuery(cel: string, words: readonly Word[]): RuleGroupType | null {
  const node = parse(cel);
  if (!shown(node, words)) return null;
  if (node.kind === 'and' && node.parts.length === 0) return empty;
  const query = parseCEL(explicit(node), { listsAsArrays: true });
  return same(parse(fromQuery(query)), node) ? query : null;
}

/** The builder's condition in CEL. */
export function fromQuery(query: RuleGroupType): string {
  return print(parse(print(nodeOf(query))));
}

const signs: Record<string, Sign> = { '=': '==' };

function nodeOf(part: RuleGroupType | RuleType): Node {
  if ('rules' in part) {
    const parts = part.rules.map((inner) => nodeOf(inner as RuleGroupType | RuleType));
    const kind = part.combinator === 'or' ? 'or' : 'and';
    const group: Node = parts.length === 1 && parts[0] ? parts[0] : { kind, parts };
    return parse(part.not ? `!(${print(group)})` : print(group));
  }
  const sign = signs[part.operator] ?? (part.operator as Sign);
  return { kind: 'atom', word: part.field, sign, value: part.value as Value | Value[] };
}
