import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Unit, UnitKind, UnitView } from './model';

const root = ['fulfilment'];

export const unitsPath = '/api/fulfilment/units';
const prefixPath = '/api/fulfilment/gs1-prefix';
export const unitPath = (id: string) => `/fulfilment/units/${id}`;
export const loadPage = (id?: string) => `/fulfilment/units/load${id ? `?unit=${id}` : ''}`;
export const dispatchUnitPath = `${unitsPath}/dispatch`;
export const kinds: UnitKind[] = ['box', 'cage', 'pallet'];

export function useUnit(id: string, enabled = true) {
  return useQuery({
    queryKey: [...root, 'unit', id],
    queryFn: ({ signal }) => api.get<UnitView>(`${unitsPath}/${id}`, { signal }),
    refetchInterval: 10_000,
    enabled,
  });
}

export const unitById = (id: string) => api.get<UnitView>(`${unitsPath}/${id}`);
export const unitBySscc = (sscc: string) =>
  api.get<Unit>(`${unitsPath}/by-sscc`, { query: { sscc } });
export const openUnit = (wanted: object) => api.post<Unit>(unitsPath, wanted);
export const actOnUnit = (
  id: string,
  act: 'load' | 'take-off' | 'close' | 'reopen' | 'empty',
  body: object = {},
) => api.post<Unit>(`${unitsPath}/${id}/${act}`, body);
export const dispatchUnit = (sscc: string) =>
  api.post<{ parcels: number }>(dispatchUnitPath, { sscc });

export function usePrefix() {
  return useQuery({
    queryKey: [...root, 'gs1-prefix'],
    queryFn: ({ signal }) => api.get<{ prefix: string | null }>(prefixPath, { signal }),
  });
}
export const putPrefix = (prefix: string | null) => api.put<undefined>(prefixPath, { prefix });
