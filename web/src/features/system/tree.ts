export interface TreeNode {
  key: string;
  title: React.ReactNode;
  children: TreeNode[];
}

/** Nests what is above what; whose superior is not in the list stands at the top. */
export function treeOf(
  links: { id: string; above: string | null }[],
  title: (id: string) => React.ReactNode,
): TreeNode[] {
  const nodes = new Map(
    links.map(({ id }) => [id, { key: id, title: title(id), children: [] as TreeNode[] }]),
  );
  const tops: TreeNode[] = [];
  for (const { id, above } of links) {
    const node = nodes.get(id);
    if (node) (nodes.get(above ?? '')?.children ?? tops).push(node);
  }
  return tops;
}
