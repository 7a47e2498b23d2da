import { Table } from 'antd';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useWho } from '@/ui/useWho';
import { parcelPath } from './fulfilment';
import { GiftMark } from './GiftMark';
import type { Stop } from './model';
import { pickStates } from './status';

const many = 100;

interface StopTableProps {
  stops: Stop[] | undefined;
  error: unknown;
  /** Whether a stop stands for several parcels: goods still to be picked together, sorted later. */
  together: boolean;
}

/** The stops of a wave in bin order. */
export function StopTable({ stops, error, together }: StopTableProps) {
  const { t, fmt } = useI18n();
  const who = useWho();
  if (error) return <Refusal error={error} />;
  return (
    <Table<Stop>
      size="small"
      rowKey="seq"
      dataSource={stops}
      loading={!stops}
      pagination={(stops?.length ?? 0) > many ? { pageSize: many, showSizeChanger: false } : false}
      scroll={{ x: 'max-content' }}
      columns={[
        { key: 'seq', title: '#', align: 'right', render: (_, it) => it.seq },
        { key: 'bin', title: t('fulfilment.bin'), render: (_, it) => it.bin },
        {
          key: 'goods',
          title: t('fulfilment.goods'),
          render: (_, it) => (
            <>
              <GiftMark of={it} />
              {it.name} <span className="rt-muted">{it.sku}</span>
              {it.lot && <span className="rt-muted"> · {it.lot}</span>}
            </>
          ),
        },
        {
          key: 'quantity',
          title: t('fulfilment.quantity'),
          align: 'right',
          render: (_, it) => fmt.quantity(it.quantity),
        },
        {
          key: 'slot',
          title: t('fulfilment.slot'),
          align: 'right',
          hidden: together,
          render: (_, it) => it.slot,
        },
        {
          key: 'parcel',
          hidden: together,
          title: t('fulfilment.parcel'),
          render: (_, it) => <Link to={parcelPath(it.parcelId)}>{it.parcel}</Link>,
        },
        {
          key: 'state',
          title: t('fulfilment.state'),
          render: (_, it) => <StatusTag status={pickStates[it.state]} />,
        },
        {
          key: 'by',
          title: t('fulfilment.by'),
          render: (_, it) =>
            it.endedBy
              ? `${who(it.endedBy)} · ${fmt.dateTime(it.endedAt)}`
              : who(it.atBinBy) || '—',
        },
      ]}
    />
  );
}
