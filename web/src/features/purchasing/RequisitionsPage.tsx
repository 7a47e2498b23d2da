import { useI18n } from '@/i18n';
import { Money } from '@/ui/Money';
import { widths } from '@/ui/worklist/widths';
import type { Requisition, RequisitionState } from './sourcing';
import { SourcingList } from './SourcingList';
import { requisitionStates } from './status';

const states: RequisitionState[] = [
  'approved',
  'awaitingApproval',
  'returned',
  'rejected',
  'draft',
  'ordered',
  'refused',
  'cancelled',
];

/** What people need. */
export default function RequisitionsPage() {
  const { t, fmt } = useI18n();
  return (
    <SourcingList<RequisitionState, Requisition>
      room="requisitions"
      permission="purchasing.request"
      statuses={requisitionStates}
      states={states}
      subject={{ label: t('purchasing.requisitions.purpose'), of: ({ purpose }) => purpose }}
      searchHint={t('purchasing.requisitions.searchHint')}
      columns={[
        {
          key: 'amount',
          title: t('purchasing.requisitions.amount'),
          width: 128,
          number: true,
          sort: 'amount',
          render: ({ amount }) => (Number(amount.amount) > 0 ? <Money value={amount} /> : '—'),
        },
        {
          key: 'lines',
          title: t('purchasing.lines.title'),
          width: 64,
          number: true,
          phone: 'hide',
          render: (row) => fmt.integer(row.lineCount),
        },
        {
          key: 'wantedOn',
          title: t('purchasing.wantedOn'),
          width: 104,
          render: (row) => (row.wantedOn ? fmt.date(row.wantedOn) : '—'),
        },
        {
          key: 'requester',
          title: t('purchasing.requisitions.requester'),
          width: 112,
          render: (row) => row.requesterName,
        },
        {
          key: 'createdAt',
          title: t('purchasing.createdAt'),
          width: widths.dateTime,
          sort: 'createdAt',
          phone: 'hide',
          render: (row) => fmt.dateTime(row.createdAt),
        },
      ]}
    />
  );
}
