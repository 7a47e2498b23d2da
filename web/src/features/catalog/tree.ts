import type { Category } from './model';

export interface Branch extends Category {
  depth: number;
}

/** Categories in reading order, each after the one above it. */
export function branches(categories: readonly Category[]): Branch[] {
  const below = new Map<string | null, Category[]>();
  for (const category of categories)
    below.set(category.parent, [...(below.get(category.parent) ?? []), category]);
  const walk = (parent: string | null, depth: number): Branch[] =>
    (below.get(parent) ?? []).flatMap((category) => [
      { ...category, depth },
      ...walk(category.id, depth + 1),
    ]);
  return walk(null, 0);
}

/** The same as choices of a select, indented by their depth. */
export function categoryOptions(categories: readonly Category[]) {
  return branches(categories.filter(({ active }) => active)).map(({ id, name, depth }) => ({
    value: id,
    label: '\u3000'.repeat(depth) + name,
  }));
}
