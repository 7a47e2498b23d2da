import { api } from '@/api/client';
import type { Page } from '@/api/page';
import { lang } from '@/i18n';
import type { SearchHit } from '@/ui/feature';
import type { OrderRow } from './model';
import { statuses } from './status';

const kind = { zh: '销售订单', en: 'Sales orders' };
const most = 5;

/** Orders by our number, the shop's, phone or recipient, for the search box. */
export async function findOrders(text: string, signal: AbortSignal): Promise<SearchHit[]> {
  if (text.length < 2) return [];
  const query = { q: text, limit: most };
  const { items } = await api.get<Page<OrderRow>>('/api/sales/orders', { query, signal });
  return items.map((order) => ({
    kind: kind[lang()],
    label: order.number,
    detail: `${order.platformNumber} · ${statuses[order.status][lang()]}`,
    path:
      order.number === text || order.platformNumber === text
        ? `/threads/${order.number}`
        : `/sales/orders/${order.id}`,
    exact: order.number === text || order.platformNumber === text,
  }));
}
