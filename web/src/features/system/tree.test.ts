import { expect, it } from 'vitest';
import { treeOf } from './tree';

it('nests people under their superiors and leaves nobody out', () => {
  const tree = treeOf(
    [
      { id: 'buyer', above: 'head' },
      { id: 'head', above: 'manager' },
      { id: 'manager', above: null },
      { id: 'orphan', above: 'left the company' },
    ],
    (id) => id,
  );
  expect(tree.map(({ key }) => key)).toEqual(['manager', 'orphan']);
  expect(tree[0]?.children[0]?.children[0]?.key).toBe('buyer');
});
