import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Empty, Upload } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { api } from '@/api/client';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { DocumentPage } from '@/ui/document/DocumentPage';
import { LinesTable } from '@/ui/lines/LinesTable';
import { useAsk } from '@/ui/useAsk';
import { useWho } from '@/ui/useWho';
import type { WorklistColumn } from '@/ui/worklist/types';
import { receiptsPath, receiptStates, type ReceiptLine, type ReceiptTrace } from './dock';
import { useReceiving, useWarehouses } from './model';
import './receiving.css';

/** One goods receipt: what came, when, by whom; taken back whole while the goods are there. */
export default function ReceiptPage() {
  const { id = '' } = useParams();
  const { t, fmt } = useI18n();
  const who = useWho();
  const navigate = useNavigate();
  const can = useCan();
  const warehouses = useWarehouses();
  const [ask, question] = useAsk();
  const send = useReceiving();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['receiving', 'receipt', id],
    queryFn: () => api.get<ReceiptTrace>(`${receiptsPath}/${id}`),
  });
  const it = data?.receipt;
  const buys = can('purchasing.read') || can('purchasing.edit');

  async function reverse() {
    const reason = await ask({
      title: t('receiving.receipts.reverseTitle', { number: it?.number ?? '' }),
      body: t('receiving.receipts.reverseBody'),
      label: t('receiving.why'),
      required: true,
      ok: t('receiving.receipts.reverse'),
      usual: [t('receiving.receipts.usualWrong'), t('receiving.receipts.usualCount')],
    });
    if (reason !== null) await send(`${receiptsPath}/${id}/reverse`, { reason });
  }

  const columns: WorklistColumn<ReceiptLine>[] = [
    { key: 'sku', title: t('receiving.sku'), width: 160, phone: 'line', render: ({ sku }) => sku },
    {
      key: 'name',
      title: t('receiving.goods'),
      width: 240,
      grow: true,
      phone: 'title',
      render: ({ name }) => name,
    },
    { key: 'lot', title: t('receiving.lot'), width: 140, render: ({ lot }) => lot || '—' },
    {
      key: 'quantity',
      title: t('receiving.quantity'),
      width: 120,
      number: true,
      phone: 'mark',
      render: ({ quantity }) => fmt.quantity(quantity),
    },
    {
      key: 'orderLine',
      title: t('receiving.receipts.orderLine'),
      width: 90,
      number: true,
      phone: 'hide',
      render: ({ orderLine }) => fmt.integer(orderLine),
    },
  ];
  return (
    <>
      {question}
      <DocumentPage
        number={it?.number ?? ''}
        backPath="/receiving/receipts"
        loading={isPending}
        error={error}
        onRetry={() => void refetch()}
        status={it && receiptStates[it.state]}
        facts={
          it
            ? [
                {
                  label: t('receiving.awaited.order'),
                  value: buys ? (
                    <Link to={`/purchasing/orders/${it.order}`}>{it.orderNumber}</Link>
                  ) : (
                    it.orderNumber
                  ),
                },
                { label: t('receiving.awaited.supplier'), value: it.supplierName },
                { label: t('receiving.receipts.deliveryNote'), value: it.deliveryNote || '—' },
                {
                  label: t('receiving.receipts.bin'),
                  value: `${warehouses.name(it.warehouse)} ${data.bin}`,
                },
                {
                  label: t('receiving.receipts.at'),
                  value: `${fmt.dateTime(it.receivedAt)} ${who(it.receivedBy)}`,
                },
                ...(it.note ? [{ label: t('receiving.note'), value: it.note }] : []),
              ]
            : []
        }
        tabs={[
          {
            key: 'lines',
            label: `${t('receiving.goods')} ${data?.lines.length ?? 0}`,
            children: data && (
              <LinesTable lines={data.lines} rowKey={({ lineNo }) => lineNo} columns={columns} />
            ),
          },
          {
            key: 'photos',
            label: `${t('receiving.receipts.photos')} ${data?.photos.length ?? 0}`,
            children: data && <Photos trace={data} />,
          },
        ]}
        waiting={
          it?.state === 'reversed'
            ? t('receiving.receipts.waitingReversed', {
                why: `${it.reversal} · ${who(it.reversedBy)}`,
              })
            : t('receiving.receipts.waitingPosted')
        }
        actions={
          it?.state === 'posted'
            ? [
                {
                  key: 'putaway',
                  label: t('receiving.receipts.toPutaway'),
                  permission: 'receiving.receive',
                  primary: true,
                  run: () => void navigate('/inventory/putaway'),
                },
                {
                  key: 'reverse',
                  label: t('receiving.receipts.reverse'),
                  permission: 'receiving.reverse',
                  more: true,
                  run: reverse,
                },
              ]
            : []
        }
      />
    </>
  );
}

function Photos({ trace }: { trace: ReceiptTrace }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const { id, state } = trace.receipt;
  const may = useCan()('receiving.receive') && state === 'posted';
  const path = `${receiptsPath}/${id}/photos`;

  async function add(file: File) {
    const form = new FormData();
    form.append('file', file);
    await api.post(path, form);
    await client.invalidateQueries({ queryKey: ['receiving'] });
  }

  return (
    <div className="rt-return-photos">
      {trace.photos.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={t('receiving.receipts.noPhotos')}
        />
      )}
      {trace.photos.map((one) => (
        <a key={one.id} href={`${path}/${one.id}`}>
          <img src={`${path}/${one.id}`} alt={one.name} height={120} />
        </a>
      ))}
      {may && (
        <Upload
          accept="image/*"
          showUploadList={false}
          customRequest={({ file }) => void add(file as File)}
        >
          <Button>{t('receiving.receipts.addPhoto')}</Button>
        </Upload>
      )}
    </div>
  );
}
