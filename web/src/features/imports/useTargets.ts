import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import type { TargetView } from './model';

/** What I may import, in my language. */
export function useTargets() {
  const { lang } = useI18n();
  return useQuery({
    queryKey: ['imports', 'targets', lang],
    queryFn: async () => (await api.get<{ items: TargetView[] }>('/api/imports/targets')).items,
  });
}
