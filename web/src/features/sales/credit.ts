import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import type { Page } from '@/api/page';

export type CreditAccount = Schema<'sales.CreditController.AccountView'>;
export type CreditMovement = Schema<'sales.CreditMovement'>;
export type CreditHold = Schema<'sales.CreditHoldController.HoldView'>;
export const creditPath = '/api/sales/credit-accounts';
export const holdsPath = '/api/sales/credit-holds';

export function useMovements(id: string) {
  return useQuery({
    queryKey: ['sales', 'credit', id, 'movements'],
    queryFn: () =>
      api.get<Page<CreditMovement>>(`${creditPath}/${id}/movements`, { query: { limit: 50 } }),
  });
}

export const releaseHolds = (ids: string[], reason: string) =>
  api.post(`${holdsPath}/release`, { ids, reason });

interface Choice {
  id: string;
  code: string;
  name: string;
}

/** Customers or partners to choose from. */
export function useDebtors(kind: 'customer' | 'partner') {
  return useQuery({
    queryKey: ['parties', kind, 'choice'],
    queryFn: async () =>
      (await api.get<Page<Choice>>(`/api/parties/${kind}s`, { query: { limit: 200 } })).items,
    staleTime: 5 * 60_000,
  }).data;
}
