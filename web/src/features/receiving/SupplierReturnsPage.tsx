import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import type { WorklistAction, WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { receiptPage } from './dock';
import { supplierReturnsPath, supplierReturnStates, type SupplierReturn } from './inspections';
import { InspectTabs } from './InspectTabs';
import { useReceiving, useWarehouses } from './model';

/** Rejected goods that wait for their supplier or went back, the newest first. */
export default function SupplierReturnsPage() {
  const { t, fmt, pick } = useI18n();
  const send = useReceiving();
  const warehouses = useWarehouses();
  const state = ({ sentAt }: SupplierReturn) => supplierReturnStates[sentAt ? 'sent' : 'waiting'];
  const columns: WorklistColumn<SupplierReturn>[] = [
    {
      key: 'number',
      title: t('receiving.number'),
      width: 180,
      sort: 'number',
      phone: 'title',
      render: (one) => one.number,
    },
    {
      key: 'state',
      title: t('receiving.state'),
      width: 110,
      phone: 'mark',
      render: (one) => <StatusTag status={state(one)} />,
    },
    {
      key: 'sku',
      title: t('receiving.sku'),
      width: 150,
      sort: 'sku',
      render: ({ line }) => line.sku,
    },
    {
      key: 'name',
      title: t('receiving.inspect.name'),
      width: 180,
      grow: true,
      render: ({ line }) => line.name,
    },
    {
      key: 'quantity',
      title: t('receiving.quantity'),
      width: 100,
      number: true,
      render: (one) => fmt.quantity(one.quantity),
    },
    {
      key: 'reason',
      title: t('receiving.inspect.reason'),
      width: 180,
      render: (one) => one.reason,
    },
    {
      key: 'supplier',
      title: t('receiving.awaited.supplier'),
      width: 190,
      sort: 'supplierName',
      render: ({ receipt }) => receipt.supplierName,
    },
    {
      key: 'receipt',
      title: t('receiving.receipts.number'),
      width: 180,
      phone: 'hide',
      render: ({ receipt }) => <Link to={receiptPage(receipt.id)}>{receipt.number}</Link>,
    },
    {
      key: 'createdAt',
      title: t('receiving.inspect.judgedAt'),
      width: 150,
      sort: 'createdAt',
      render: (one) => fmt.dateTime(one.createdAt),
    },
  ];
  const sent: WorklistAction<SupplierReturn> = {
    key: 'sent',
    label: t('receiving.inspect.sent'),
    keys: 'KeyA',
    primary: true,
    permission: 'receiving.inspect',
    refuses: (rows) =>
      rows.some(({ sentAt }) => sentAt) ? t('receiving.inspect.goneAlready') : null,
    run: async ({ rows }) => {
      for (const one of rows) await send(`${supplierReturnsPath}/${one.id}/sent`);
    },
  };
  return (
    <Worklist<SupplierReturn>
      id="receiving.supplier-returns"
      title={t('receiving.inspect.title')}
      source={supplierReturnsPath}
      rowKey={(row) => row.id}
      columns={columns}
      views={[
        { key: 'all', label: t('receiving.all') },
        ...(['waiting', 'sent'] as const).map((key) => ({
          key,
          label: pick(supplierReturnStates[key]),
          filters: { sent: [String(key === 'sent')] },
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
      defaultSort="-createdAt"
      searchHint={t('receiving.inspect.searchReturns')}
      rowPath={({ receipt }) => receiptPage(receipt.id)}
      actions={[sent]}
      exportPath={`${supplierReturnsPath}/export`}
      toolbar={<InspectTabs at="returns" />}
      empty={{ text: t('receiving.inspect.noReturns') }}
    />
  );
}
