import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';

/** An order that a clerk has in hand for review. */
export type Claim = Schema<'sales.ReviewClaimController.Claim'>;

const claims = '/api/sales/review-claims';

/** What is in hand, so that nobody looks at the same order twice. */
export function useClaims() {
  return useQuery({
    queryKey: ['sales', 'claims'],
    queryFn: ({ signal }) => api.get<Claim[]>(claims, { signal }),
    refetchInterval: 15_000,
  });
}

/** The order in hand for another while, or the next one that is not among those passed over. */
export async function takeNext(passedOver: string[]): Promise<Claim | null> {
  const answer = await api.post<{ claim: Claim | null }>(`${claims}/next`, { passedOver });
  return answer.claim;
}

export const giveBack = () => api.post<void>(`${claims}/give-back`);

/** Reopens the review of an order that is not packed yet. */
export const withdrawApproval = (ids: string[], reason = '') =>
  api.post<void>('/api/sales/orders/withdraw-approval', { ids, reason });
