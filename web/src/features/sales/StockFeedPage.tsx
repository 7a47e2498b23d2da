import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Modal, Space, Table, Tag } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { StockFeedForm } from './StockFeedForm';
import { StockFeedOffers } from './StockFeedOffers';
import './sales.css';

export type StockFeed = Schema<'fulfilment.StockFeed'>;
export const feedsPath = '/api/fulfilment/stock-feeds';

const colours: Record<string, string | undefined> = {
  current: 'green',
  waiting: 'blue',
  retrying: 'orange',
  failed: 'red',
};

/** Which shops are told what they may offer, how that goes, and why each number is what it is. */
export default function StockFeedPage() {
  const { t, fmt } = useI18n();
  const may = useCan()('parties.edit');
  const client = useQueryClient();
  const [editing, setEditing] = useState<StockFeed | 'new' | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['sales', 'stock-feeds'],
    queryFn: ({ signal }) => api.get<StockFeed[]>(feedsPath, { signal }),
    refetchInterval: 5_000,
  });
  const shown = data?.find(({ shop }) => shop === chosen) ?? data?.[0];
  const refresh = () => client.invalidateQueries({ queryKey: ['sales', 'stock-feeds'] });
  const again = async (shop: string, everything: boolean) => {
    setFailure(null);
    try {
      await api.post<undefined>(`${feedsPath}/${shop}/again?everything=${everything}`, {});
      await refresh();
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  const anew = (feed: StockFeed) =>
    Modal.confirm({
      title: t('sales.feed.everythingTitle', { shop: feed.name }),
      content: t('sales.feed.everythingBody'),
      okText: t('sales.feed.everything'),
      onOk: () => again(feed.shop, true),
    });
  const time = (at: string | null | undefined) => (at ? fmt.dateTime(at) : '—');
  return (
    <section className="sales-feed">
      <header className="rt-page-head">
        <h1>{t('sales.feed.title')}</h1>
        <span className="rt-spring" />
        {may && (
          <Button type="primary" onClick={() => setEditing('new')}>
            {t('sales.feed.add')}
          </Button>
        )}
      </header>
      <p>{t('sales.feed.intro')}</p>
      <Refusal error={error ?? failure} onRetry={() => void refetch()} />
      <Table<StockFeed>
        size="small"
        rowKey="shop"
        loading={!data && !error}
        dataSource={data}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('sales.feed.empty') }}
        onRow={(row) => ({ onClick: () => setChosen(row.shop) })}
        columns={[
          {
            key: 'shop',
            title: t('sales.feed.shop'),
            render: (_, it) => (
              <Button type="link" size="small" onClick={() => setChosen(it.shop)}>
                {it.name}
              </Button>
            ),
          },
          {
            key: 'state',
            title: t('sales.feed.state'),
            render: (_, it) => (
              <Tag color={colours[it.state]}>{t(`sales.feed.states.${it.state}`)}</Tag>
            ),
          },
          {
            key: 'waiting',
            title: t('sales.feed.waiting'),
            align: 'right',
            render: (_, it) => fmt.integer(it.waiting),
          },
          {
            key: 'sentAt',
            title: t('sales.feed.sentAt'),
            render: (_, it) => time(it.sentAt),
          },
          {
            key: 'acknowledgedAt',
            title: t('sales.feed.acknowledgedAt'),
            render: (_, it) => time(it.acknowledgedAt),
          },
          {
            key: 'checkedAt',
            title: t('sales.feed.checkedAt'),
            render: (_, it) => time(it.checkedAt),
          },
          {
            key: 'failures',
            title: t('sales.feed.failures'),
            align: 'right',
            render: (_, it) => fmt.integer(it.failures),
          },
          {
            key: 'next',
            title: t('sales.feed.next'),
            render: (_, it) => (it.failures > 0 ? time(it.nextAttemptAt) : '—'),
          },
          {
            key: 'lastAnswer',
            title: t('sales.feed.lastAnswer'),
            render: (_, it) => it.lastAnswer || '—',
          },
          {
            key: 'acts',
            render: (_, it) =>
              may && (
                <Space size={0}>
                  <Button size="small" type="link" onClick={() => setEditing(it)}>
                    {t('sales.feed.edit')}
                  </Button>
                  {it.active && (
                    <>
                      <Button size="small" type="link" onClick={() => void again(it.shop, false)}>
                        {t('sales.feed.again')}
                      </Button>
                      <Button size="small" type="link" onClick={() => anew(it)}>
                        {t('sales.feed.everything')}
                      </Button>
                    </>
                  )}
                </Space>
              ),
          },
        ]}
      />
      {shown && <StockFeedOffers key={shown.shop} feed={shown} />}
      {editing && (
        <StockFeedForm
          feed={editing === 'new' ? null : editing}
          taken={data?.map(({ shop }) => shop) ?? []}
          onClose={() => setEditing(null)}
          onSaved={() => void refresh()}
        />
      )}
    </section>
  );
}
