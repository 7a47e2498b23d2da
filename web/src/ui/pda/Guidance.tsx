import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';

type Standard = Schema<'process.StandardController.StandardView'>;

const ordinary = 'normal';

/** How a node is done, in the words of the standard that is in force now (操作指引). */
export function Guidance({ node }: { node: 'picking' | 'dispatch' }) {
  const { t, pick } = useI18n();
  const may = useCan()(['process.read', 'monitoring.read']);
  const { data } = useQuery({
    queryKey: ['pda', 'standards'],
    queryFn: ({ signal }) => api.get<Standard[]>('/api/process/standards', { signal }),
    enabled: may,
    staleTime: 5 * 60_000,
  });
  const standard = data?.find(({ scenario }) => scenario === ordinary);
  const found = standard?.nodes.find(({ code }) => code === node);
  if (!standard || !found) return null;
  return (
    <details className="rt-pda-guide">
      <summary>
        {t('ui.pda.guide', { title: pick(found.title), version: String(standard.version) })}
      </summary>
      <p>{pick(found.instruction)}</p>
      {pick(found.tools) && <p className="rt-muted">{pick(found.tools)}</p>}
    </details>
  );
}
