import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import type { StatusMap } from '@/ui/tone';

export type ArrivalUnit = Schema<'receiving.ArrivalUnitView'>;
export type ArrivalTrace = Schema<'receiving.ArrivalUnitTrace'>;
export type ArrivalLine = Schema<'receiving.ArrivalUnitLine'>;
export type SupplierKey = Schema<'receiving.SupplierKey'>;

export const arrivalsPath = '/api/receiving/units';
export const arrivalPage = (id: string) => `/receiving/units/${id}`;

export const arrivalStates: StatusMap<ArrivalUnit['state']> = {
  announced: { tone: 'waiting', zh: '在途', en: 'On its way' },
  received: { tone: 'progress', zh: '待上架', en: 'To put away' },
  stored: { tone: 'ok', zh: '已上架', en: 'Put away' },
  withdrawn: { tone: 'closed', zh: '已撤回', en: 'Withdrawn' },
};

export function useArrival(id: string) {
  return useQuery({
    queryKey: ['receiving', 'unit', id],
    queryFn: () => api.get<ArrivalTrace>(`${arrivalsPath}/${id}`),
  });
}

/** What was found of the lines of a unit, where that is less than was announced: how many, or which pieces. */
export interface Less {
  quantity: number;
  serials: string[];
}

export type Found = Record<number, Less>;

/** How much of a line came. */
export const cameOf = (line: ArrivalLine, found: Found) =>
  found[line.lineNo]?.quantity ?? Number(line.quantity.amount);

/** How much came of all lines. */
export const cameOfAll = (lines: ArrivalLine[], found: Found) =>
  Math.round(lines.reduce((sum, line) => sum + cameOf(line, found), 0) * 1000) / 1000;

/** A piece by its number that is there, or is not. */
export function togglePiece(line: ArrivalLine, found: Found, number: string): Found {
  const there = found[line.lineNo]?.serials ?? line.serials;
  const serials = there.includes(number)
    ? there.filter((one) => one !== number)
    : line.serials.filter((one) => one === number || there.includes(one));
  return said(line, found, { quantity: serials.length, serials });
}

/** So many of a line came; as many as were announced is nothing to be said. */
export function said(line: ArrivalLine, found: Found, less: Less): Found {
  const others = { ...found };
  delete others[line.lineNo];
  return less.quantity >= Number(line.quantity.amount)
    ? others
    : { ...others, [line.lineNo]: less };
}

/** What is sent of it. */
export const foundBody = (found: Found) =>
  Object.entries(found).map(([line, { quantity, serials }]) => ({
    line: Number(line),
    quantity: String(quantity),
    serials,
  }));
