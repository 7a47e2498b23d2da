import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { checks } from '@/ui/pda/checkDigit';
import { readGs1 } from '@/ui/pda/gs1';
import type { Unit, UnitKind, UnitView } from './model';

const root = ['fulfilment'];

export const unitsPath = '/api/fulfilment/units';
const prefixPath = '/api/fulfilment/gs1-prefix';
export const unitPath = (id: string) => `/fulfilment/units/${id}`;
export const loadPage = (id?: string) => `/fulfilment/units/load${id ? `?unit=${id}` : ''}`;
export const dispatchUnitPath = `${unitsPath}/dispatch`;
export const kinds: UnitKind[] = ['box', 'cage', 'pallet'];

/** The SSCC that a scanned code is: as a label has it, or its eighteen digits alone. */
export function ssccOf(code: string): string | undefined {
  const digits = code.replaceAll(' ', '');
  return /^\d{18}$/.test(digits) && checks(digits) ? digits : readGs1(digits)?.sscc;
}

export function useUnit(id: string) {
  return useQuery({
    queryKey: [...root, 'unit', id],
    queryFn: ({ signal }) => api.get<UnitView>(`${unitsPath}/${id}`, { signal }),
    refetchInterval: 10_000,
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
