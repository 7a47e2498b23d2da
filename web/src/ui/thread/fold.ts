import { byTime, isAhead, type ThreadEdge, type ThreadModel, type ThreadNode } from './model';

const many = 60;

/** A folded station stands for several of one kind. */
export interface FoldedNode extends ThreadNode {
  count?: number;
}

const kindOf = (node: ThreadNode) => `${node.lane}|${node.title}|${node.state}`;

/** More than 60 stations: those of one kind become one, with their number. */
export function fold(
  model: ThreadModel,
  limit = many,
): { nodes: FoldedNode[]; edges: ThreadEdge[] } {
  if (model.nodes.length <= limit) return model;
  const groups = new Map<string, ThreadNode[]>();
  for (const node of byTime(model.nodes)) {
    groups.set(kindOf(node), [...(groups.get(kindOf(node)) ?? []), node]);
  }
  const standIn = new Map<string, string>();
  const nodes: FoldedNode[] = [];
  for (const group of groups.values()) {
    const first = group[0];
    if (!first) continue;
    for (const node of group) standIn.set(node.id, first.id);
    nodes.push(
      group.length === 1
        ? first
        : { ...first, number: undefined, link: undefined, count: group.length },
    );
  }
  return { nodes, edges: redirected(model.edges, standIn, nodes) };
}

/** Edges between the stand-ins, each once, never backwards. */
function redirected(
  edges: readonly ThreadEdge[],
  standIn: Map<string, string>,
  nodes: ThreadNode[],
) {
  const rank = new Map(nodes.map((node, index) => [node.id, isAhead(node) ? index + 1e6 : index]));
  const seen = new Set<string>();
  const result: ThreadEdge[] = [];
  for (const edge of edges) {
    const from = standIn.get(edge.from);
    const to = standIn.get(edge.to);
    if (!from || !to || from === to || seen.has(`${from}>${to}`)) continue;
    if ((rank.get(from) ?? 0) > (rank.get(to) ?? 0)) continue;
    seen.add(`${from}>${to}`);
    result.push({ from, to });
  }
  return result;
}
