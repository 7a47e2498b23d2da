import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import type { OrderView } from './model';

type Possible = Schema<'inventory.PossibleAssembly'>;

const most = 20;

/** Of an order that lacks goods: which of them could be put together now, and how many. */
export function CanBeMade({ view: { order, lines } }: { view: OrderView }) {
  const { t, fmt } = useI18n();
  const can = useCan();
  const lacks = order.status === 'backOrder' || order.status === 'exception';
  const skus = [...new Set(lines.flatMap(({ line }) => (line.sku ? [line.sku] : [])))].slice(
    0,
    most,
  );
  const found = useQueries({
    queries: skus.map((sku) => ({
      queryKey: ['inventory', 'assembly', 'possible', sku],
      queryFn: () => api.get<Possible[]>('/api/inventory/assembly/possible', { query: { sku } }),
      enabled: lacks && can('inventory.read'),
    })),
  });
  const best = found.flatMap(({ data }) => {
    const [first] = [...(data ?? [])].sort((a, b) => Number(b.quantity) - Number(a.quantity));
    return first && Number(first.quantity) > 0 ? [first] : [];
  });
  if (!lacks || best.length === 0) return null;
  return (
    <p className="rt-muted">
      {best.map(({ product, quantity, warehouse }) => {
        const words = t('sales.canBeMade', { sku: product, n: fmt.amount(quantity, 0) });
        const path = `/inventory/assembly/new?sku=${encodeURIComponent(product)}&warehouse=${warehouse}`;
        return (
          <span key={product}>
            {can('inventory.assemble') ? <Link to={path}>{words}</Link> : words}{' '}
          </span>
        );
      })}
    </p>
  );
}
