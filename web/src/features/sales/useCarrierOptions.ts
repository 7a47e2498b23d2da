import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import { useI18n } from '@/i18n';

type Carrier = Schema<'fulfilment.Carrier'>;

/** Carriers to choose from, for whoever may see them. */
export function useCarrierOptions(enabled: boolean) {
  const { pick } = useI18n();
  const { data = [] } = useQuery({
    queryKey: ['sales', 'carriers'],
    queryFn: ({ signal }) => api.get<Carrier[]>('/api/fulfilment/carriers', { signal }),
    staleTime: Infinity,
    enabled,
  });
  return data.map(({ code, nameZh, nameEn }) => ({
    value: code,
    label: pick({ zh: nameZh, en: nameEn }),
  }));
}
