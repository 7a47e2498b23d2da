import { Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { CarrierForm, type Account } from './CarrierForm';
import { CarrierRules } from './CarrierRules';
import { carrierName, parcelPath, useCarriers, useRefresh } from './fulfilment';
import type { Carrier } from './model';
import './fulfilment.css';

type Request = Schema<'fulfilment.WaybillRequest'>;

const own = 'local';

/** Carriers with their codes elsewhere, accounts that give waybill numbers, and parcels that wait for one. */
export default function CarriersPage() {
  const { t, pick } = useI18n();
  const may = useCan()('settings.edit');
  const refresh = useRefresh();
  const { data: carriers, error, refetch } = useCarriers();
  const { data: accounts } = useQuery({
    queryKey: ['fulfilment', 'carrier-accounts'],
    queryFn: ({ signal }) => api.get<Account[]>('/api/fulfilment/carrier-accounts', { signal }),
  });
  const [editing, setEditing] = useState<Carrier | null>(null);
  const account = (code: string) => accounts?.find(({ carrier }) => carrier === code);
  return (
    <section className="rt-rules">
      <header className="rt-page-head">
        <h1>{t('fulfilment.carriers.title')}</h1>
      </header>
      <p>{t('fulfilment.carriers.intro')}</p>
      <Refusal error={error} onRetry={() => void refetch()} />
      <Requests />
      <CarrierRules />
      <h2>{t('fulfilment.carriers.all')}</h2>
      <Table<Carrier>
        size="small"
        rowKey="code"
        loading={!carriers && !error}
        dataSource={carriers}
        pagination={{ pageSize: 20, showSizeChanger: false }}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            key: 'name',
            title: t('fulfilment.carriers.name'),
            sorter: (a, b) => pick(carrierName(a)).localeCompare(pick(carrierName(b))),
            render: (_, it) => pick(carrierName(it)),
          },
          {
            key: 'kuaidi100',
            title: t('fulfilment.carriers.kuaidi100'),
            render: (_, it) => it.kuaidi100 || '—',
          },
          {
            key: 'kdniao',
            title: t('fulfilment.carriers.kdniao'),
            render: (_, it) => it.kdniao || '—',
          },
          {
            key: 'account',
            title: t('fulfilment.carriers.account'),
            render: (_, it) => {
              const known = account(it.code);
              if (it.code === own) return t('fulfilment.carriers.itself');
              if (!known) return t('fulfilment.carriers.noAccount');
              return (
                <>
                  {t(`fulfilment.carriers.interfaces.${known.content.by}`)}{' '}
                  <Tag color={known.content.active ? 'green' : undefined}>
                    {t(
                      known.content.active
                        ? 'fulfilment.carriers.active'
                        : 'fulfilment.carriers.inactive',
                    )}
                  </Tag>
                </>
              );
            },
          },
          {
            key: 'edit',
            render: (_, it) =>
              may &&
              it.code !== own && (
                <Button size="small" type="link" onClick={() => setEditing(it)}>
                  {t('fulfilment.carriers.edit')}
                </Button>
              ),
          },
        ]}
      />
      {editing && (
        <CarrierForm
          carrier={editing}
          account={account(editing.code)}
          onClose={() => setEditing(null)}
          onSaved={() => void refresh()}
        />
      )}
    </section>
  );
}

function Requests() {
  const { t, fmt } = useI18n();
  const may = useCan()(['fulfilment.pack', 'fulfilment.dispatch']);
  const refresh = useRefresh();
  const [failure, setFailure] = useState<unknown>(null);
  const { data } = useQuery({
    queryKey: ['fulfilment', 'waybill-requests'],
    queryFn: ({ signal }) => api.get<Request[]>('/api/fulfilment/waybill-requests', { signal }),
    refetchInterval: 10_000,
  });
  const again = (parcel: string) => {
    setFailure(null);
    void api
      .post<undefined>(`/api/fulfilment/waybill-requests/${parcel}/again`, {})
      .then(refresh, setFailure);
  };
  return (
    <>
      <h2>{t('fulfilment.carriers.requests')}</h2>
      <Refusal error={failure} />
      <Table<Request>
        size="small"
        rowKey="parcel"
        dataSource={data}
        pagination={false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('fulfilment.carriers.noRequests') }}
        columns={[
          {
            key: 'parcel',
            title: t('fulfilment.carriers.parcel'),
            render: (_, it) => <Link to={parcelPath(it.parcel)}>{it.number}</Link>,
          },
          { key: 'carrier', title: t('fulfilment.carriers.name'), dataIndex: 'carrier' },
          {
            key: 'state',
            title: t('fulfilment.carriers.state'),
            render: (_, it) => (
              <Tag color={it.state === 'failed' ? 'red' : undefined}>
                {t(`fulfilment.carriers.states.${it.state}`)}
              </Tag>
            ),
          },
          {
            key: 'attempts',
            title: t('fulfilment.carriers.attempts'),
            align: 'right',
            render: (_, it) => fmt.integer(it.attempts),
          },
          {
            key: 'next',
            title: t('fulfilment.carriers.next'),
            render: (_, it) => (it.state === 'waiting' ? fmt.dateTime(it.nextAttemptAt) : '—'),
          },
          { key: 'why', title: t('fulfilment.carriers.why'), render: (_, it) => it.lastAnswer },
          {
            key: 'again',
            render: (_, it) =>
              may &&
              it.state === 'failed' && (
                <Button size="small" type="link" onClick={() => again(it.parcel)}>
                  {t('fulfilment.carriers.again')}
                </Button>
              ),
          },
        ]}
      />
    </>
  );
}
