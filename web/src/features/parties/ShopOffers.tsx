import { useCallback, useMemo } from 'react';
import { api, type Query } from '@/api/client';
import type { Schema } from '@/api/model';
import type { Page } from '@/api/page';
import { useI18n } from '@/i18n';
import type { WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import type { Shop } from './model';

type Offer = Schema<'sales.ShopOffer'>;

/** What the shop may show as in stock: promisable to its orders, less what its settings keep back. */
export function ShopOffers({ shop }: { shop: Shop }) {
  const { t, fmt } = useI18n();
  const source = useCallback(
    (query: Query, signal: AbortSignal) =>
      api.get<Page<Offer>>('/api/sales/offers', {
        query: { ...query, tab: null, shop: shop.code },
        signal,
      }),
    [shop.code],
  );
  const columns = useMemo<WorklistColumn<Offer>[]>(
    () => [
      {
        key: 'sku',
        title: t('parties.sku'),
        width: 140,
        sort: 'sku',
        phone: 'title',
        render: (row) => row.sku,
      },
      {
        key: 'name',
        title: t('parties.skuName'),
        width: 240,
        grow: true,
        render: (row) => row.name,
      },
      {
        key: 'promisable',
        title: t('parties.offer.promisable'),
        width: 120,
        number: true,
        render: (row) => fmt.amount(row.promisable.amount, 0),
      },
      {
        key: 'keptBack',
        title: t('parties.offer.keptBack'),
        width: 120,
        number: true,
        render: (row) => fmt.amount(row.keptBack.amount, 0),
      },
      {
        key: 'offered',
        title: t('parties.offer.offered'),
        width: 120,
        number: true,
        phone: 'mark',
        render: (row) => <strong>{fmt.amount(row.offered.amount, 0)}</strong>,
      },
    ],
    [t, fmt],
  );
  return (
    <div className="rt-party-mappings">
      <Worklist<Offer>
        id="parties.offers"
        title={t('parties.section.offers')}
        source={source}
        rowKey={(row) => row.sku}
        columns={columns}
        defaultSort="sku"
        searchHint={t('parties.offer.search')}
        empty={{ text: t('parties.offer.none') }}
      />
    </div>
  );
}
