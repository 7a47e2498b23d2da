import { expect, it } from 'vitest';
import { isFiltered, nextSort, readState, toQuery, writeState } from './address';
import type { FilterDef, WorklistView } from './types';

const views: WorklistView[] = [
  { key: 'mine', label: '待我处理', filters: { owner: ['me'], status: ['awaitingApproval'] } },
  { key: 'all', label: '全部' },
];
const filters: FilterDef[] = [
  { key: 'status', label: '状态', kind: 'choice', options: [], multiple: true },
  { key: 'created', label: '日期', kind: 'dates', from: 'createdFrom', to: 'createdTo' },
];

it('comes back from the address as it went in', () => {
  const address = '?view=all&q=so&status=a&status=b&createdFrom=2026-11-01&sort=-amount';
  const state = readState(new URLSearchParams(address), filters, views);
  expect(`?${writeState(state, views)}`).toBe(address);
});

it('ignores what it does not know', () => {
  const state = readState(new URLSearchParams('view=gone&foreign=1'), filters, views);
  expect(state).toEqual({ view: 'mine', q: '', sort: undefined, filters: {} });
  expect(isFiltered(state)).toBe(false);
});

it('lets the reader’s filter overrule the view’s', () => {
  const state = readState(new URLSearchParams('status=held'), filters, views);
  expect(toQuery(state, views, '-createdAt')).toEqual({
    owner: ['me'],
    status: ['held'],
    q: '',
    sort: '-createdAt',
  });
});

it('turns the sort round and off', () => {
  expect([undefined, '-a', 'a', '-b'].map((sort) => nextSort(sort, 'a'))).toEqual([
    '-a',
    'a',
    undefined,
    '-a',
  ]);
});
