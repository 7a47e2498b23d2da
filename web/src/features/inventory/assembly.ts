import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import type { Schema } from '@/api/model';
import type { StatusMap } from '@/ui/tone';
import { wantedOf, type Piece } from './pieces';
import { serialsPath, type Serial } from './serials';

export type AssemblyOrder = Schema<'inventory.AssemblyOrder'>;
export type AssemblyWhole = Schema<'inventory.AssemblyController.Whole'>;
export type AssemblyReportView = Schema<'inventory.AssemblyReportView'>;
export type AssemblySuggestion = Schema<'inventory.AssemblySuggestion'>;
export type PossibleAssembly = Schema<'inventory.PossibleAssembly'>;
export type Proposal = Schema<'inventory.AssemblyProposal'>;
export type ProposalLine = Schema<'inventory.AssemblyProposal.Line'>;
export type RecipeLine = Schema<'inventory.AssemblyRecipeLine'>;
export type Recipe = Schema<'inventory.AssemblyRecipe'>;

export const assemblyKinds = ['assembly', 'disassembly'] as const;
export const assemblyStateNames = ['draft', 'released', 'done', 'cancelled'] as const;

export const assemblyStates: StatusMap<AssemblyOrder['state']> = {
  draft: { tone: 'waiting', zh: '草稿', en: 'Draft' },
  released: { tone: 'progress', zh: '已下达', en: 'Released' },
  done: { tone: 'ok', zh: '已完成', en: 'Done' },
  cancelled: { tone: 'closed', zh: '已取消', en: 'Cancelled' },
};

const base = '/api/inventory/assembly';
export const assemblyPath = `${base}/orders`;
export const recipesPath = `${base}/recipes`;
export const picturesPath = `${recipesPath}/pictures`;
export const assemblyPage = (id: string) => `/inventory/assembly/${id}`;

/** What is neither made nor scrapped yet. */
export const openOf = ({ planned, made, scrapped }: AssemblyOrder) =>
  Number(planned.amount) - Number(made.amount) - Number(scrapped.amount);

export function useAssembly(id: string) {
  return useQuery({
    queryKey: ['inventory', 'assembly', id],
    queryFn: () => api.get<AssemblyWhole>(`${assemblyPath}/${id}`),
    enabled: id !== '',
  });
}

export function useSuggestions() {
  return useQuery({
    queryKey: ['inventory', 'assembly', 'suggestions'],
    queryFn: () => api.get<AssemblySuggestion[]>(`${base}/suggestions`),
  });
}

/** How many of a product can be made where. */
export function usePossible(sku: string | undefined) {
  return useQuery({
    queryKey: ['inventory', 'assembly', 'possible', sku],
    queryFn: () => api.get<PossibleAssembly[]>(`${base}/possible`, { query: { sku } }),
    enabled: Boolean(sku),
  });
}

export const proposalFor = (id: string, pieces: string) =>
  api.get<Proposal>(`${assemblyPath}/${id}/proposal`, { query: { pieces } });

/** Does something with an order and reads everything about stock anew. */
export function useAssemblyAct(id: string) {
  const client = useQueryClient();
  return async (step: string, body?: unknown, key = idempotencyKey()) => {
    await api.post(`${assemblyPath}/${id}/${step}`, body ?? {}, { idempotencyKey: key });
    await client.invalidateQueries({ queryKey: ['inventory'] });
  };
}

export interface Part {
  sku: string;
  lot?: string;
  bin?: string;
  quantity: string;
  broken?: boolean;
  reason?: string;
  serials?: string[];
}

/** The rows with the numbers that were scanned of their goods, in the order of the rows; what broke has its own. */
export function withNumbers(parts: Part[], numbers: Piece[]): Part[] {
  const left = new Map<string, string[]>();
  for (const { sku, number } of numbers) left.set(sku, [...(left.get(sku) ?? []), number]);
  return parts.map((part) => {
    const its = left.get(part.sku);
    if (part.broken || !its) return part;
    const many = Number(part.quantity);
    left.set(part.sku, its.slice(many));
    return { ...part, serials: its.slice(0, many) };
  });
}

/** Of how many pieces of an order's goods numbers are scanned; those of the product come first, and may be left out. */
export function numberedOf(
  { order, numbers }: Pick<AssemblyWhole, 'order' | 'numbers'>,
  made: string,
  parts: Part[],
) {
  const product =
    numbers.kept.includes(order.product) && (order.kind === 'disassembly' || !numbers.bears)
      ? [{ sku: order.product, wanted: Number(made || 0) }]
      : [];
  return [...product, ...wantedOf(parts.filter(({ broken }) => !broken).map(asLine), numbers.kept)];
}

const asLine = ({ sku, quantity }: Part) => ({ sku, quantity: { amount: quantity || '0' } });

/** The pieces inside products, by the numbers of those. */
export const insideOf = (sku: string, number: string[]) =>
  api.get<{ items: Serial[] }>(`${serialsPath}/inside`, { query: { sku, number } });

/** A proposed line as it is reported. */
export const partOf = ({ sku, lot, bin, quantity }: ProposalLine): Part => ({
  sku,
  lot: lot ?? undefined,
  bin: bin ?? undefined,
  quantity: quantity.amount,
});

/** What is sent for a report done as proposed, with the bins that were scanned for what is put away. */
export function reportOf(
  kind: AssemblyOrder['kind'],
  pieces: string,
  { take, put }: Proposal,
  bins: readonly string[],
  numbers: Piece[] = [],
  serials: string[] = [],
) {
  if (kind === 'assembly') {
    return { made: pieces, bin: bins[0], parts: withNumbers(take.map(partOf), numbers), serials };
  }
  return {
    made: pieces,
    bin: take[0]?.bin,
    lot: take[0]?.lot ?? undefined,
    parts: withNumbers(
      put.map((line, index) => ({ ...partOf(line), bin: bins[index] })),
      numbers,
    ),
    serials,
  };
}
