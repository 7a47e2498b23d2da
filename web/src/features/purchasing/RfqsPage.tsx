import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import { useKeys } from '@/ui/useKeys';
import type { WorklistColumn, WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { widths } from '@/ui/worklist/widths';
import type { Rfq, RfqState } from './sourcing';
import { rfqStates } from './status';
import './purchasing.css';

const path = (id: string) => `/purchasing/rfqs/${id}`;
const states: RfqState[] = ['sent', 'draft', 'awarded', 'cancelled'];

/** Suppliers asked for a price. */
export default function RfqsPage() {
  const { t, fmt, pick } = useI18n();
  const can = useCan();
  const navigate = useNavigate();
  const write = () => void navigate('/purchasing/rfqs/new');
  useKeys([{ keys: 'KeyN', label: t('purchasing.rfqs.new'), run: write }], can('purchasing.edit'));
  const columns: WorklistColumn<Rfq>[] = [
    {
      key: 'number',
      title: t('purchasing.number'),
      width: 190,
      sort: 'number',
      phone: 'title',
      render: (row) => <Link to={path(row.id)}>{row.number}</Link>,
    },
    {
      key: 'title',
      title: t('purchasing.rfqs.subject'),
      width: 220,
      grow: true,
      render: (row) => <span title={row.title}>{row.title}</span>,
    },
    {
      key: 'state',
      title: t('purchasing.state'),
      width: 100,
      phone: 'mark',
      render: (row) => <StatusTag status={rfqStates[row.state]} />,
    },
    {
      key: 'answers',
      title: t('purchasing.rfqs.answers'),
      width: 88,
      number: true,
      render: (row) =>
        `${row.suppliers.filter(({ state }) => state === 'offered').length}/${row.suppliers.length}`,
    },
    {
      key: 'answerBy',
      title: t('purchasing.rfqs.answerBy'),
      width: 112,
      sort: 'answerBy',
      render: (row) => fmt.date(row.answerBy),
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
      label: pick(rfqStates[state]),
      filters: { state: [state] },
    })),
  ];
  return (
    <Worklist<Rfq>
      id="purchasing.rfqs"
      title={t('purchasing.rfqs.title')}
      source="/api/purchasing/rfqs"
      rowKey={({ id }) => id}
      columns={columns}
      views={views}
      defaultSort="-createdAt"
      searchHint={t('purchasing.number')}
      rowPath={({ id }) => path(id)}
      toolbar={
        can('purchasing.edit') && (
          <Button type="primary" onClick={write}>
            {t('purchasing.rfqs.new')} <kbd>N</kbd>
          </Button>
        )
      }
      empty={{ text: t('purchasing.rfqs.empty') }}
    />
  );
}
