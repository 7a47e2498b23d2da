import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import { useWho } from '@/ui/useWho';
import type { WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { arrivalPage, arrivalsPath, arrivalStates, type ArrivalUnit } from './arrivals';
import { receiptPage } from './dock';
import { SupplierKeys } from './SupplierKeys';

/** Boxes and pallets that suppliers announced, the newest first. */
export default function ArrivalsPage() {
  const { t, fmt, pick } = useI18n();
  const who = useWho();
  const can = useCan();
  const navigate = useNavigate();
  const [keys, showKeys] = useState(false);
  const reads = can('receiving.read');
  const columns: WorklistColumn<ArrivalUnit>[] = [
    {
      key: 'sscc',
      title: t('receiving.units.number'),
      width: 175,
      sort: 'sscc',
      phone: 'title',
      render: (one) => <Link to={arrivalPage(one.id)}>{one.sscc}</Link>,
    },
    {
      key: 'state',
      title: t('receiving.state'),
      width: 125,
      phone: 'mark',
      render: (one) => <StatusTag status={arrivalStates[one.state]} />,
    },
    {
      key: 'order',
      title: t('receiving.awaited.order'),
      width: 170,
      sort: 'orderNumber',
      render: (one) => one.orderNumber,
    },
    {
      key: 'supplier',
      title: t('receiving.awaited.supplier'),
      width: 120,
      grow: true,
      sort: 'supplierName',
      render: (one) => one.supplierName,
    },
    {
      key: 'note',
      title: t('receiving.receipts.deliveryNote'),
      width: 100,
      render: (one) => one.deliveryNote || '—',
    },
    {
      key: 'lines',
      title: t('receiving.receipts.lines'),
      width: 60,
      number: true,
      phone: 'hide',
      render: (one) => fmt.integer(one.lineCount),
    },
    {
      key: 'announcedAt',
      title: t('receiving.units.announced'),
      width: 120,
      sort: 'announcedAt',
      render: (one) => fmt.dateTime(one.announcedAt),
    },
    {
      key: 'announcedBy',
      title: t('receiving.units.announcedBy'),
      width: 90,
      phone: 'hide',
      render: (one) => who(one.announcedBy),
    },
    {
      key: 'receipt',
      title: t('receiving.units.receipt'),
      width: 165,
      render: ({ came }) =>
        came ? (
          reads ? (
            <Link to={receiptPage(came.receipt)}>{came.number}</Link>
          ) : (
            came.number
          )
        ) : (
          '—'
        ),
    },
  ];
  return (
    <>
      {keys && <SupplierKeys onClose={() => showKeys(false)} />}
      <Worklist<ArrivalUnit>
        id="receiving.units"
        title={t('receiving.units.title')}
        source={arrivalsPath}
        rowKey={(row) => row.id}
        columns={columns}
        views={[
          { key: 'all', label: t('receiving.all') },
          ...(['announced', 'received', 'stored', 'withdrawn'] as const).map((state) => ({
            key: state,
            label: pick(arrivalStates[state]),
            filters: { state: [state] },
          })),
        ]}
        filters={[]}
        defaultSort="-announcedAt"
        searchHint={t('receiving.units.search')}
        rowPath={(row) => arrivalPage(row.id)}
        exportPath={`${arrivalsPath}/export`}
        toolbar={
          <>
            {can('inventory.settings') && (
              <Button onClick={() => showKeys(true)}>{t('receiving.units.keys')}</Button>
            )}
            {can('receiving.announce') && (
              <Button type="primary" onClick={() => void navigate('/imports/new/arrival-units')}>
                {t('receiving.units.import')}
              </Button>
            )}
          </>
        }
        empty={{ text: t('receiving.units.empty') }}
      />
    </>
  );
}
