import { useQuery } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useParams } from 'react-router';
import { api } from '@/api/client';
import { Refusal } from '@/ui/Refusal';
import type { ImportView } from './model';
import { Wizard } from './Wizard';

/** An import begun before: goes on where it is. */
export default function ImportPage() {
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['imports', 'one', id],
    queryFn: () => api.get<ImportView>(`/api/imports/${encodeURIComponent(id)}`),
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (error) return <Refusal error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  return <Wizard target={data.target} view={data} />;
}
