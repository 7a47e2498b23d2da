import { useQueryClient } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { useSearchParams } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useAsk } from '@/ui/useAsk';
import { stockedUp, usePreSales, type PreSold } from './batches';
import './sales.css';

/** What is pre-sold and waits for its balance, against what there is: what buyers must have ready. */
export default function PreSalesPage() {
  const { t, fmt } = useI18n();
  const can = useCan();
  const client = useQueryClient();
  const [params] = useSearchParams();
  const [ask, dialog] = useAsk();
  const { data, error, isPending, refetch } = usePreSales();

  async function done({ sku, reminder }: PreSold) {
    if (!reminder) return;
    const note = await ask({
      title: t('sales.preSales.doneTitle', { sku }),
      body: t('sales.preSales.doneBody'),
      label: t('sales.preSales.note'),
      ok: t('sales.preSales.done'),
      required: true,
    });
    if (note === null) return;
    await stockedUp(reminder, note);
    await client.invalidateQueries({ queryKey: ['sales'] });
    await client.invalidateQueries({ queryKey: ['tasks'] });
  }

  return (
    <section className="sales-desk">
      {dialog}
      <header className="rt-page-head">
        <h1>{t('sales.preSales.title')}</h1>
      </header>
      <p className="rt-muted">{t('sales.preSales.intro')}</p>
      <Refusal error={error} onRetry={() => void refetch()} />
      <Table<PreSold>
        size="small"
        loading={isPending}
        rowKey="sku"
        dataSource={data}
        pagination={false}
        scroll={{ x: 720 }}
        rowClassName={(row) => (row.sku === params.get('sku') ? 'sales-chosen' : '')}
        locale={{ emptyText: t('sales.preSales.none') }}
        columns={[
          { title: t('sales.preSales.sku'), dataIndex: 'sku' },
          { title: t('sales.preSales.name'), dataIndex: 'name', ellipsis: true },
          {
            title: t('sales.preSales.orders'),
            align: 'right',
            render: (_, row) => fmt.integer(row.orders),
          },
          {
            title: t('sales.preSales.wanted'),
            align: 'right',
            render: (_, row) => fmt.integer(row.wanted),
          },
          {
            title: t('sales.preSales.available'),
            align: 'right',
            render: (_, row) => fmt.integer(row.available),
          },
          {
            title: t('sales.preSales.short'),
            align: 'right',
            render: (_, row) =>
              Number(row.shortBy) > 0 ? <strong>{fmt.integer(row.shortBy)}</strong> : '—',
          },
          {
            title: t('sales.preSales.state'),
            render: (_, row) => <StatusTag status={stateOf(row)} />,
          },
          {
            title: '',
            align: 'right',
            render: (_, row) =>
              row.reminder &&
              can('purchasing.edit') && (
                <Button size="small" onClick={() => void done(row)}>
                  {t('sales.preSales.done')}
                </Button>
              ),
          },
        ]}
      />
    </section>
  );
}

function stateOf({ shortBy, reminder }: PreSold) {
  if (reminder) return { tone: 'soon', zh: '待备货', en: 'To stock up' } as const;
  if (Number(shortBy) > 0) return { tone: 'progress', zh: '备货中', en: 'Seen to' } as const;
  return { tone: 'ok', zh: '足够', en: 'Enough' } as const;
}
