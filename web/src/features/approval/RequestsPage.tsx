import { useMemo } from 'react';
import { Link } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { Money } from '@/ui/Money';
import { StatusTag } from '@/ui/StatusTag';
import type { WorklistColumn, WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { readApprovals } from './approvals';
import { approvalStatus, type Approval } from './model';
import { StatusPane } from './StatusPane';
import './approval.css';

const rowKey = (row: Approval) => row.id;
const activeOf = (row: Approval) => row.steps.find(({ state }) => state === 'active');

/** What I raised, decided or may see: where it stands, with whom, since when. */
export default function RequestsPage() {
  const { t, fmt, pick } = useI18n();
  const decides = useCan()('approval.decide');
  const views = useMemo(
    (): WorklistView[] => [
      { key: 'raised', label: t('approval.views.raised'), filters: { part: ['raised'] } },
      ...(decides
        ? [{ key: 'decided', label: t('approval.views.decided'), filters: { part: ['decided'] } }]
        : []),
      { key: 'consulted', label: t('approval.views.consulted'), filters: { part: ['consulted'] } },
      { key: 'copied', label: t('approval.views.copied'), filters: { part: ['copied'] } },
      { key: 'waiting', label: t('approval.views.waiting'), filters: { state: ['waiting'] } },
      { key: 'all', label: t('approval.views.all') },
    ],
    [t, decides],
  );
  const columns = useMemo(
    (): WorklistColumn<Approval>[] => [
      {
        key: 'number',
        title: t('approval.column.number'),
        width: 170,
        sort: 'number',
        phone: 'title',
        render: (row) => <Link to={`/approval/requests/${row.id}`}>{row.number}</Link>,
      },
      {
        key: 'title',
        title: t('approval.column.title'),
        width: 200,
        grow: true,
        render: (row) => row.title,
      },
      {
        key: 'amount',
        title: t('approval.column.amount'),
        width: 130,
        number: true,
        sort: 'amount',
        render: (row) => <Money value={row.amount} bare />,
      },
      {
        key: 'state',
        title: t('approval.column.state'),
        width: 110,
        phone: 'mark',
        render: (row) => <StatusTag status={approvalStatus[row.state]} />,
      },
      {
        key: 'at',
        title: t('approval.column.at'),
        width: 160,
        render: (row) => {
          const step = activeOf(row);
          return step
            ? `${pick({ zh: step.nameZh, en: step.nameEn })} ${step.persons
                .filter(({ state }) => state === 'open')
                .map(({ who }) => who.name)
                .join(' / ')}`
            : '—';
        },
      },
      {
        key: 'due',
        title: t('approval.column.due'),
        width: 104,
        render: (row) => {
          const dueAt = activeOf(row)?.dueAt;
          return dueAt ? <ClockChip dueAt={dueAt} /> : '—';
        },
      },
      {
        key: 'submitter',
        title: t('approval.column.by'),
        width: 90,
        render: (row) => row.submitter.name,
      },
      {
        key: 'submittedAt',
        title: t('approval.column.since'),
        width: 116,
        sort: 'submittedAt',
        render: (row) => fmt.dateTime(row.submittedAt),
      },
    ],
    [t, fmt, pick],
  );
  return (
    <Worklist<Approval>
      id="approval.requests"
      title={t('approval.requests.title')}
      source={readApprovals}
      rowKey={rowKey}
      columns={columns}
      views={views}
      defaultSort="-submittedAt"
      searchHint={t('approval.column.number')}
      rowPath={(row) => `/approval/requests/${row.id}`}
      preview={(row) => <StatusPane id={row.id} />}
      previewTitle={(row) => row.number}
      empty={{ text: t('approval.requests.none') }}
    />
  );
}
