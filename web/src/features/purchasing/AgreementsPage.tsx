import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import type { WorklistColumn, WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import type { Agreement, AgreementState } from './sourcing';
import { agreementStates } from './status';
import './purchasing.css';

const path = (id: string) => `/purchasing/agreements/${id}`;
const states: AgreementState[] = ['active', 'draft', 'closed'];

/** Prices and quantities agreed for a while. */
export default function AgreementsPage() {
  const { t, fmt, pick } = useI18n();
  const can = useCan();
  const navigate = useNavigate();
  const columns: WorklistColumn<Agreement>[] = [
    {
      key: 'number',
      title: t('purchasing.number'),
      width: 180,
      sort: 'number',
      phone: 'title',
      render: (row) => <Link to={path(row.id)}>{row.number}</Link>,
    },
    {
      key: 'title',
      title: t('purchasing.agreements.subject'),
      width: 180,
      grow: true,
      render: (row) => <span title={row.title}>{row.title}</span>,
    },
    {
      key: 'supplier',
      title: t('purchasing.supplier'),
      width: 180,
      render: (row) => <span title={row.supplierName}>{row.supplierName}</span>,
    },
    {
      key: 'state',
      title: t('purchasing.state'),
      width: 100,
      phone: 'mark',
      render: (row) => <StatusTag status={agreementStates[row.state]} />,
    },
    {
      key: 'validTo',
      title: t('purchasing.agreements.period'),
      width: 180,
      sort: 'validTo',
      render: (row) => `${fmt.date(row.validFrom)} – ${fmt.date(row.validTo)}`,
    },
    {
      key: 'called',
      title: t('purchasing.agreements.called'),
      width: 130,
      number: true,
      render: (row) => fmt.amount(row.calledAmount, 2),
    },
    {
      key: 'max',
      title: t('purchasing.agreements.max'),
      width: 130,
      number: true,
      render: (row) =>
        row.maxAmount === null ? t('purchasing.agreements.noLimit') : fmt.amount(row.maxAmount, 2),
    },
  ];
  const views: WorklistView[] = [
    { key: 'all', label: t('purchasing.views.all') },
    ...states.map((state) => ({
      key: state,
      label: pick(agreementStates[state]),
      filters: { state: [state] },
    })),
  ];
  return (
    <Worklist<Agreement>
      id="purchasing.agreements"
      title={t('purchasing.agreements.title')}
      source="/api/purchasing/agreements"
      rowKey={({ id }) => id}
      columns={columns}
      views={views}
      defaultSort="-createdAt"
      searchHint={t('purchasing.searchHint')}
      rowPath={({ id }) => path(id)}
      toolbar={
        can('purchasing.edit') && (
          <Button type="primary" onClick={() => void navigate('/purchasing/agreements/new')}>
            {t('purchasing.agreements.new')}
          </Button>
        )
      }
      empty={{ text: t('purchasing.agreements.empty') }}
    />
  );
}
