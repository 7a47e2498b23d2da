import { describe, expect, it } from 'vitest';
import type { Category } from './model';
import { branches, categoryOptions } from './tree';

const category = (id: string, parent: string | null, active = true): Category => ({
  id,
  parent,
  code: id,
  name: id,
  nameEn: '',
  position: 0,
  active,
  version: 1,
  skus: 0,
});

describe('the tree of categories', () => {
  it('puts each after the one above it', () => {
    const tree = branches([category('b', 'a'), category('a', null), category('c', 'b')]);
    expect(tree.map(({ id, depth }) => `${id}${depth}`)).toEqual(['a0', 'b1', 'c2']);
  });

  it('offers only those that are open', () => {
    const options = categoryOptions([category('a', null), category('b', null, false)]);
    expect(options.map(({ value }) => value)).toEqual(['a']);
  });
});
