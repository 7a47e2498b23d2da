import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { KpiCard } from '@/ui/charts/KpiCard';
import type { View } from './useView';

type Overview = Schema<'control.FindingDesk.Overview'>;

/** How much looked like control evaded in the period: split orders, stamped decisions, creeping prices. */
export function EvasionCard({ view }: { view: View }) {
  const { t, fmt } = useI18n();
  const sees = useCan()('control.read');
  const { data } = useQuery({
    queryKey: ['control', 'overview', view.from, view.to],
    queryFn: () =>
      api.get<Overview>('/api/control/overview', { query: { from: view.from, until: view.to } }),
    enabled: sees,
  });
  if (!sees) return null;
  const sum = (part: 'count' | 'open') =>
    data?.counts.reduce((all, one) => all + one[part], 0) ?? 0;
  const open = sum('open');
  return (
    <KpiCard
      label={t('insight.compliant.evasions')}
      value={data ? fmt.integer(sum('count')) : '—'}
      tone={open > 0 ? 'soon' : undefined}
      delta={t('insight.compliant.open', { n: fmt.integer(open) })}
      basis={t('insight.basis.evasions')}
      path="/control"
    />
  );
}
