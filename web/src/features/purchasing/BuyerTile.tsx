import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '@/api/client';
import type { Page } from '@/api/page';
import { useI18n } from '@/i18n';
import type { OrderRow } from './model';
import { ordersPath, useCounts } from './orders';
import './purchasing.css';

/** The buyer's day: what came back, what waits, what to release, what the supplier has not confirmed. */
export default function BuyerTile() {
  const { t, fmt } = useI18n();
  const { data: counts } = useCounts();
  const unconfirmed = useQuery({
    queryKey: ['purchasing', 'counts', 'unconfirmed'],
    queryFn: () => api.get<Page<OrderRow>>(ordersPath, { query: { unconfirmed: true, limit: 1 } }),
  });
  if (!counts) return null;
  const tiles = [
    {
      key: 'returned',
      n: (counts['returned'] ?? 0) + (counts['rejected'] ?? 0),
      query: 'view=returned',
    },
    { key: 'waiting', n: counts['awaitingApproval'] ?? 0, query: 'view=awaitingApproval' },
    { key: 'approved', n: counts['approved'] ?? 0, query: 'view=approved' },
    {
      key: 'unconfirmed',
      n: unconfirmed.data?.total.value ?? 0,
      query: 'view=unconfirmed',
    },
  ];
  return (
    <section className="purchasing-card">
      <h2>{t('purchasing.tile.title')}</h2>
      <div className="purchasing-tile">
        {tiles.map(({ key, n, query }) => (
          <Link key={key} to={`/purchasing/orders?${query}`}>
            <strong className="rt-number">{fmt.integer(n)}</strong>
            <span className={n === 0 ? 'rt-muted' : undefined}>{t(`purchasing.tile.${key}`)}</span>
          </Link>
        ))}
      </div>
    </section>
  );
}
