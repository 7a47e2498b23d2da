import { lazy, type ComponentType } from 'react';
import type { Needed } from '@/api/session';
import { loadMessages } from '@/i18n/catalogue';
import {
  menuGroups,
  type Feature,
  type FeatureRoute,
  type MenuEntry,
  type MenuGroup,
} from '@/ui/feature';
import { addTiles } from '@/ui/workbench';

const found = import.meta.glob<{ default: Feature }>('../features/*/routes.tsx', { eager: true });

export interface Page extends FeatureRoute {
  Component: ComponentType;
}

const features = new Map<string, Feature>();
const pages: Page[] = [];

/** Adds a feature; its pages and tiles come with the feature's words. */
export function register(name: string, feature: Feature): void {
  features.set(name, feature);
  addTiles(feature.workbench ?? [], () => loadMessages(name));
  for (const route of feature.routes) {
    const Component = lazy(async () => {
      const [page] = await Promise.all([route.page(), loadMessages(name)]);
      return page;
    });
    pages.push({ ...route, Component });
  }
}

for (const [file, module] of Object.entries(found))
  register(file.split('/').at(-2) ?? '', module.default);

export const allPages = (): readonly Page[] => pages;

export type Can = (permission?: Needed) => boolean;

export interface MenuSection {
  group: MenuGroup;
  entries: MenuEntry[];
}

/** The menu a person sees: groups in the order of the guide, entries by their order number. */
export function menuFor(can: Can, from: Iterable<Feature> = features.values()): MenuSection[] {
  const entries = [...from].flatMap((feature) =>
    (feature.menu ?? []).filter((entry) => {
      const route = feature.routes.find(({ path }) => path === entry.path);
      return can(entry.permission ?? route?.permission);
    }),
  );
  return menuGroups.flatMap((group) => {
    const own = entries.filter((entry) => entry.group === group).sort((a, b) => a.order - b.order);
    return own.length > 0 ? [{ group, entries: own }] : [];
  });
}

export function searchers(can: Can) {
  return [...features.values()].flatMap(({ search }) =>
    search && can(search.permission) ? [search] : [],
  );
}

/** The entry whose path is the longest beginning of the address. */
export function entryAt(path: string, sections: readonly MenuSection[]): MenuEntry | undefined {
  return sections
    .flatMap(({ entries }) => entries)
    .filter(
      (entry) => path === entry.path || (entry.path !== '/' && path.startsWith(`${entry.path}/`)),
    )
    .sort((a, b) => b.path.length - a.path.length)[0];
}

/** After G: the letter an entry asks for, else the group's own letter for its first entry. */
const groupLetters: Partial<Record<MenuGroup, string>> = {
  workbench: 'KeyW',
  purchasing: 'KeyP',
  sales: 'KeyS',
  warehouse: 'KeyK',
  monitoring: 'KeyM',
};

export function shortcuts(sections: readonly MenuSection[]): { keys: string; entry: MenuEntry }[] {
  const asked = sections
    .flatMap(({ entries }) => entries)
    .flatMap((entry) => (entry.go ? [{ keys: entry.go, entry }] : []));
  const firsts = sections.flatMap(({ group, entries }) => {
    const [keys, entry] = [groupLetters[group], entries.find(({ go }) => !go)];
    return keys && entry ? [{ keys, entry }] : [];
  });
  return [...asked, ...firsts.filter(({ keys }) => !asked.some((one) => one.keys === keys))];
}
