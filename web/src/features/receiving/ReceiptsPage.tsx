import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import { useWho } from '@/ui/useWho';
import type { WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { receiptPage, receiptsPath, receiptStates, type GoodsReceipt } from './dock';
import { useWarehouses } from './model';

/** Goods receipts, the newest first. */
export default function ReceiptsPage() {
  const { t, fmt, pick } = useI18n();
  const who = useWho();
  const warehouses = useWarehouses();
  const columns: WorklistColumn<GoodsReceipt>[] = [
    {
      key: 'number',
      title: t('receiving.receipts.number'),
      width: 200,
      sort: 'number',
      phone: 'title',
      render: (one) => <Link to={receiptPage(one.id)}>{one.number}</Link>,
    },
    {
      key: 'state',
      title: t('receiving.state'),
      width: 110,
      phone: 'mark',
      render: (one) => <StatusTag status={receiptStates[one.state]} />,
    },
    {
      key: 'order',
      title: t('receiving.awaited.order'),
      width: 190,
      sort: 'orderNumber',
      render: (one) => one.orderNumber,
    },
    {
      key: 'supplier',
      title: t('receiving.awaited.supplier'),
      width: 220,
      grow: true,
      render: (one) => one.supplierName,
    },
    {
      key: 'note',
      title: t('receiving.receipts.deliveryNote'),
      width: 150,
      render: (one) => one.deliveryNote || '—',
    },
    {
      key: 'warehouse',
      title: t('receiving.warehouse'),
      width: 120,
      phone: 'hide',
      render: (one) => warehouses.name(one.warehouse),
    },
    {
      key: 'lines',
      title: t('receiving.receipts.lines'),
      width: 80,
      number: true,
      phone: 'hide',
      render: (one) => fmt.integer(one.lineCount),
    },
    {
      key: 'receivedAt',
      title: t('receiving.receipts.at'),
      width: 150,
      sort: 'receivedAt',
      render: (one) => fmt.dateTime(one.receivedAt),
    },
    {
      key: 'receivedBy',
      title: t('receiving.receipts.by'),
      width: 110,
      phone: 'hide',
      render: (one) => who(one.receivedBy),
    },
  ];
  return (
    <Worklist<GoodsReceipt>
      id="receiving.receipts"
      title={t('receiving.receipts.title')}
      source={receiptsPath}
      rowKey={(row) => row.id}
      columns={columns}
      views={[
        { key: 'all', label: t('receiving.all') },
        ...(['posted', 'reversed'] as const).map((state) => ({
          key: state,
          label: pick(receiptStates[state]),
          filters: { state: [state] },
        })),
      ]}
      filters={[
        {
          key: 'warehouse',
          label: t('receiving.warehouse'),
          kind: 'choice',
          options: warehouses.options,
        },
      ]}
      defaultSort="-receivedAt"
      searchHint={t('receiving.receipts.search')}
      rowPath={(row) => receiptPage(row.id)}
      exportPath={`${receiptsPath}/export`}
      empty={{ text: t('receiving.receipts.empty') }}
    />
  );
}
