import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';

type Instruction = Schema<'outside.Instruction'>;
type Warehouse = Schema<'inventory.WarehouseFacts'>;

const open = ['waiting', 'accepted', 'picked', 'packed'];

/** What of an order lies with a partner who runs a warehouse, and what the partner said; nothing for any other order. */
export function AtPartner({ order }: { order: string }) {
  const { t, fmt, pick } = useI18n();
  const reads = useCan()(['outside.read', 'outside.edit']);
  const { data } = useQuery({
    queryKey: ['outside', 'of-order', order],
    queryFn: () => api.get<Instruction[]>(`/api/outside/instructions/of-order/${order}`),
  });
  const { data: warehouses } = useQuery({
    queryKey: ['inventory', 'warehouses'],
    queryFn: () => api.get<Warehouse[]>('/api/inventory/warehouses'),
    staleTime: 60_000,
    enabled: (data?.length ?? 0) > 0,
  });
  const shown = (data ?? []).filter(
    ({ kind, state }) => (kind === 'outbound' && state !== 'dropped') || open.includes(state),
  );
  const words = (it: Instruction) => {
    const found = warehouses?.find(({ id }) => id === it.warehouse);
    const warehouse = found ? pick({ zh: found.nameZh, en: found.nameEn }) : '';
    if (it.kind === 'stop') return t('sales.outside.stopping');
    if (it.state === 'done') return t('sales.outside.done', { warehouse });
    if (it.state === 'refused')
      return t('sales.outside.refused', { warehouse, why: it.progress.answer });
    if (it.progress.answeredAt)
      return t('sales.outside.answered', { warehouse, at: fmt.dateTime(it.progress.answeredAt) });
    return it.progress.fetchedAt
      ? t('sales.outside.fetched', { warehouse, at: fmt.dateTime(it.progress.fetchedAt) })
      : t('sales.outside.told', { warehouse, at: fmt.dateTime(it.issued.at) });
  };
  return shown.map((it) => (
    <p key={it.id} className="sales-reason">
      {words(it)}{' '}
      {reads && <Link to={`/warehouse/outside/instructions/${it.id}`}>{it.number}</Link>}
    </p>
  ));
}
