import type { ComponentType, ReactNode } from 'react';
import type { Needed } from '@/api/session';
import type { Bilingual } from '@/i18n';
import type { WorkbenchTile } from './workbench';

export const menuGroups = [
  'workbench',
  'purchasing',
  'sales',
  'warehouse',
  'finance',
  'monitoring',
  'insight',
  'rules',
  'master',
  'system',
] as const;
export type MenuGroup = (typeof menuGroups)[number];

export interface FeatureRoute {
  /** `/purchasing/orders/:id` */
  path: string;
  /** The page, in a chunk of its own; the feature's words are loaded with it. */
  page: () => Promise<{ default: ComponentType }>;
  /** Who may see it, holding one of these; without the right the page says so. */
  permission?: Needed;
  /** Shown without a session and without the frame: sign-in, first run. */
  open?: boolean;
  /** Behind a session but without the frame: what fills a wall. */
  bare?: boolean;
}

export interface MenuEntry {
  path: string;
  group: MenuGroup;
  order: number;
  title: Bilingual;
  icon?: ReactNode;
  /** How much waits there: a number, or nothing. */
  badge?: ComponentType;
  /** The route's own permission when left out. */
  permission?: Needed;
  /** `KeyI`: G and this letter go there; `KeyI` is the inbox, also under the thumb of a phone. */
  go?: string;
}

export interface SearchHit {
  /** What kind of thing it is: 销售订单. */
  kind: string;
  label: string;
  detail?: string;
  path: string;
  /** The query is exactly its number: Enter opens it. */
  exact?: boolean;
}

/** What a feature adds to the program; `routes.tsx` default-exports one. */
export interface Feature {
  routes: FeatureRoute[];
  menu?: MenuEntry[];
  workbench?: WorkbenchTile[];
  /** Asked by the search box, together with all others; at most five hits. */
  search?: {
    permission?: string;
    find: (text: string, signal: AbortSignal) => Promise<SearchHit[]>;
  };
}

export function defineFeature(feature: Feature): Feature {
  return feature;
}
