import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';

export type PromiseView = Schema<'sales.PromiseController.PromiseView'>;

/** When the lines of an order that waits for goods can leave, by line number. */
export function useOrderPromises(id: string, waits: boolean): Record<number, PromiseView> {
  const { data } = useQuery({
    queryKey: ['sales', 'promises', id],
    queryFn: () => api.get<PromiseView[]>(`/api/sales/orders/${id}/promises`),
    enabled: waits,
  });
  return waits ? Object.fromEntries((data ?? []).map((it) => [it.lineNo, it])) : {};
}

/** When so much of an item can leave, asked once the typing rests; nothing while either is missing. */
export function usePromise(sku: string, quantity: string) {
  const [asked, setAsked] = useState({ sku: '', quantity: '' });
  useEffect(() => {
    const timer = setTimeout(() => setAsked({ sku: sku.trim(), quantity: quantity.trim() }), 400);
    return () => clearTimeout(timer);
  }, [sku, quantity]);
  const sound =
    asked.sku !== '' && /^\d+(\.\d+)?$/.test(asked.quantity) && Number(asked.quantity) > 0;
  return useQuery({
    queryKey: ['sales', 'promise', asked],
    queryFn: () => api.get<PromiseView>('/api/sales/promise', { query: asked }),
    enabled: sound,
    retry: false,
    staleTime: 30_000,
  });
}
