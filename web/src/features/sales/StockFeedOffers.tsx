import { useCallback, useMemo } from 'react';
import { api, type Query } from '@/api/client';
import type { Schema } from '@/api/model';
import type { Page } from '@/api/page';
import { useI18n } from '@/i18n';
import type { WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { feedsPath, type StockFeed } from './StockFeedPage';

type Offer = Schema<'fulfilment.StockFeedOffer'>;

/** What a shop shows of each item, what it should, and why. */
export function StockFeedOffers({ feed }: { feed: StockFeed }) {
  const { t, fmt } = useI18n();
  const source = useCallback(
    (query: Query, signal: AbortSignal) =>
      api.get<Page<Offer>>(`${feedsPath}/${feed.shop}/offers`, {
        query: { ...query, tab: null },
        signal,
      }),
    [feed.shop],
  );
  const columns = useMemo<WorklistColumn<Offer>[]>(() => {
    const number = (value: string | null | undefined) => (value ? fmt.amount(value, 0) : '—');
    const part = (key: string, value: string) =>
      Number(value) === 0 ? null : t(`sales.feed.${key}`, { n: fmt.amount(value, 0) });
    return [
      {
        key: 'sku',
        title: t('sales.feed.sku'),
        width: 130,
        sort: 'sku',
        phone: 'title',
        render: ({ now }) => now.sku,
      },
      { key: 'name', title: t('sales.feed.name'), width: 200, render: ({ now }) => now.name },
      {
        key: 'told',
        title: t('sales.feed.told'),
        width: 100,
        number: true,
        render: ({ told }) => number(told),
      },
      {
        key: 'offered',
        title: t('sales.feed.offered'),
        width: 100,
        number: true,
        sort: 'offered',
        phone: 'mark',
        render: ({ offered }) => <strong>{number(offered)}</strong>,
      },
      {
        key: 'now',
        title: t('sales.feed.now'),
        width: 110,
        number: true,
        render: ({ now }) => number(now.offered.amount),
      },
      {
        key: 'why',
        title: t('sales.feed.why'),
        width: 380,
        grow: true,
        render: ({ now }) =>
          [
            t('sales.feed.free', { n: fmt.amount(now.share.free, 0) }),
            part('buffer', now.share.buffer),
            part('expired', now.share.expired),
            part('others', now.share.others),
            part('quota', now.share.quota),
            part('keptBack', now.keptBack.amount),
            now.decidedBy === now.sku ? null : t('sales.feed.decidedBy', { sku: now.decidedBy }),
          ]
            .filter(Boolean)
            .join(' · '),
      },
      {
        key: 'changedAt',
        title: t('sales.feed.changedAt'),
        width: 150,
        sort: 'changedAt',
        render: ({ changedAt }) => fmt.dateTime(changedAt),
      },
    ];
  }, [t, fmt]);
  return (
    <div className="sales-feed-offers">
      <Worklist<Offer>
        id="sales.feedOffers"
        title={t('sales.feed.offersOf', { shop: feed.name })}
        source={source}
        rowKey={({ now }) => now.sku}
        views={[
          { key: 'all', label: t('sales.feed.all'), filters: {} },
          { key: 'waiting', label: t('sales.feed.waiting'), filters: { waiting: ['true'] } },
        ]}
        columns={columns}
        defaultSort="sku"
        searchHint={t('sales.feed.search')}
        empty={{ text: t('sales.feed.noOffers') }}
      />
    </div>
  );
}
