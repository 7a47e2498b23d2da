import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import type { StatusMap } from '@/ui/tone';
import { ownersPath } from '@/ui/owners/owners';

export type CustodyNote = Schema<'inventory.CustodyNote'>;
export type OwnerStatement = Schema<'inventory.OwnerStatement'>;
export type StatementLine = OwnerStatement['lines'][number];
export type CustodyKind = CustodyNote['kind'];

export const custodyPath = '/api/inventory/custody-notes';
export const custodyKinds: CustodyKind[] = ['deposit', 'withdrawal', 'change'];

/** Which list of the API a note of that kind is written to. */
export const writePath: Record<CustodyKind, string> = {
  deposit: `${custodyPath}/deposits`,
  withdrawal: `${custodyPath}/withdrawals`,
  change: `${custodyPath}/changes`,
};

export const custodyKindTags: StatusMap<CustodyKind> = {
  deposit: { tone: 'ok', zh: '寄存入库', en: 'Deposit' },
  withdrawal: { tone: 'closed', zh: '提货出库', en: 'Withdrawal' },
  change: { tone: 'progress', zh: '转移货权', en: 'Owner change' },
};

/** Places beyond the walls in the order a statement names them. */
const places = [
  'owner',
  'opening',
  'bin',
  'inTransit',
  'customer',
  'inspection',
  'countDifference',
  'scrap',
];

/** The kinds of movement that a statement has on one side. */
export function kindsOf(lines: StatementLine[], side: 'in' | 'out'): string[] {
  const there = new Set(lines.flatMap((line) => Object.keys(line[side])));
  return [
    ...places.filter((one) => there.has(one)),
    ...[...there].filter((one) => !places.includes(one)),
  ];
}

/** What an owner had, got and gave from one day to another. */
export function useStatement(owner: string | undefined, from: string, to: string) {
  return useQuery({
    queryKey: ['inventory', 'owners', owner, 'statement', from, to],
    queryFn: () =>
      api.get<OwnerStatement>(`${ownersPath}/${owner}/statement`, { query: { from, to } }),
    enabled: owner !== undefined,
  });
}
