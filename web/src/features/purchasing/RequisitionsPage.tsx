import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import { useKeys } from '@/ui/useKeys';
import type { WorklistColumn, WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { widths } from '@/ui/worklist/widths';
import type { Requisition, RequisitionState } from './sourcing';
import { requisitionStates } from './status';
import './purchasing.css';

const path = (id: string) => `/purchasing/requisitions/${id}`;
const states: RequisitionState[] = ['open', 'draft', 'ordered', 'refused', 'cancelled'];

/** What people need. */
export default function RequisitionsPage() {
  const { t, fmt, pick } = useI18n();
  const can = useCan();
  const navigate = useNavigate();
  const write = () => void navigate('/purchasing/requisitions/new');
  useKeys(
    [{ keys: 'KeyN', label: t('purchasing.requisitions.new'), run: write }],
    can('purchasing.request'),
  );
  const columns: WorklistColumn<Requisition>[] = [
    {
      key: 'number',
      title: t('purchasing.number'),
      width: widths.number,
      sort: 'number',
      phone: 'title',
      render: (row) => <Link to={path(row.id)}>{row.number}</Link>,
    },
    {
      key: 'purpose',
      title: t('purchasing.requisitions.purpose'),
      width: 220,
      grow: true,
      render: (row) => <span title={row.purpose}>{row.purpose}</span>,
    },
    {
      key: 'state',
      title: t('purchasing.state'),
      width: 100,
      phone: 'mark',
      render: (row) => <StatusTag status={requisitionStates[row.state]} />,
    },
    {
      key: 'lines',
      title: t('purchasing.lines.title'),
      width: 64,
      number: true,
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
      render: (row) => row.requester,
    },
    {
      key: 'createdAt',
      title: t('purchasing.createdAt'),
      width: widths.dateTime,
      sort: 'createdAt',
      phone: 'hide',
      render: (row) => fmt.dateTime(row.createdAt),
    },
  ];
  const views: WorklistView[] = [
    { key: 'all', label: t('purchasing.views.all') },
    ...states.map((state) => ({
      key: state,
      label: pick(requisitionStates[state]),
      filters: { state: [state] },
    })),
  ];
  return (
    <Worklist<Requisition>
      id="purchasing.requisitions"
      title={t('purchasing.requisitions.title')}
      source="/api/purchasing/requisitions"
      rowKey={({ id }) => id}
      columns={columns}
      views={views}
      defaultSort="-createdAt"
      searchHint={t('purchasing.number')}
      rowPath={({ id }) => path(id)}
      toolbar={
        can('purchasing.request') && (
          <Button type="primary" onClick={write}>
            {t('purchasing.requisitions.new')} <kbd>N</kbd>
          </Button>
        )
      }
      empty={{ text: t('purchasing.requisitions.empty') }}
    />
  );
}
