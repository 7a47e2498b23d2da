import type { Query } from '@/api/client';
import type { FilterDef, FilterValues, WorklistView } from './types';

/** What a worklist shows, as it stands in the address. */
export interface WorklistState {
  view: string;
  q: string;
  sort: string | undefined;
  filters: FilterValues;
}

const reserved = ['view', 'q', 'sort', 'preview'];

/** The parameters that a filter owns. */
export function parametersOf(filter: FilterDef): string[] {
  return filter.kind === 'dates' || filter.kind === 'amounts'
    ? [filter.from, filter.to]
    : [filter.key];
}

export function readState(
  params: URLSearchParams,
  filters: readonly FilterDef[],
  views: readonly WorklistView[],
): WorklistState {
  const known = filters.flatMap(parametersOf).filter((name) => !reserved.includes(name));
  const values: FilterValues = {};
  for (const name of known) {
    const all = params.getAll(name).filter((value) => value !== '');
    if (all.length > 0) values[name] = all;
  }
  const view = params.get('view') ?? '';
  return {
    view: views.some(({ key }) => key === view) ? view : (views[0]?.key ?? ''),
    q: params.get('q') ?? '',
    sort: params.get('sort') ?? undefined,
    filters: values,
  };
}

export function writeState(state: WorklistState, views: readonly WorklistView[]): URLSearchParams {
  const params = new URLSearchParams();
  if (state.view && state.view !== views[0]?.key) params.set('view', state.view);
  if (state.q) params.set('q', state.q);
  for (const [name, values] of Object.entries(state.filters)) {
    for (const value of values) if (value !== '') params.append(name, value);
  }
  if (state.sort) params.set('sort', state.sort);
  return params;
}

/** The question for the server: the view's filters, overruled by the reader's own. */
export function toQuery(
  state: WorklistState,
  views: readonly WorklistView[],
  defaultSort?: string,
): Query {
  const view = views.find(({ key }) => key === state.view);
  return { ...view?.filters, ...state.filters, q: state.q, sort: state.sort ?? defaultSort };
}

/** none → descending → ascending → none: the largest and latest first. */
export function nextSort(present: string | undefined, field: string): string | undefined {
  if (present === `-${field}`) return field;
  return present === field ? undefined : `-${field}`;
}

export function isFiltered(state: WorklistState): boolean {
  return state.q !== '' || Object.keys(state.filters).length > 0;
}
