import { Tag } from 'antd';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { Money } from '@/ui/Money';
import { StatusTag } from '@/ui/StatusTag';
import type { FilterDef, WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { widths } from '@/ui/worklist/widths';
import {
  base,
  useFrame,
  useReport,
  type BandLine,
  type LevelLine,
  type ReasonLine,
  type RequestLine,
} from './model';
import { requestStates } from './status';
import './insight.css';

const yes = ['true', 'false'] as const;

/** The very requests behind a figure, with the filters that made it. */
export default function RequestsPage() {
  const { t, fmt, pick } = useI18n();
  const { data: frame } = useFrame();
  const { data: bands = [] } = useReport<BandLine[]>('bands', {});
  const { data: levels = [] } = useReport<LevelLine[]>('levels', {});
  const { data: reasons = [] } = useReport<ReasonLine[]>('reasons', {});
  const columns = useMemo(
    (): WorklistColumn<RequestLine>[] => [
      {
        key: 'number',
        title: t('insight.requests.number'),
        width: widths.number,
        phone: 'title',
        render: (row) =>
          row.document.kind === 'purchase-order' ? (
            <Link to={`/purchasing/orders/${row.document.id}`}>{row.number}</Link>
          ) : (
            row.number
          ),
      },
      {
        key: 'state',
        title: t('insight.requests.state'),
        width: 104,
        phone: 'mark',
        render: (row) => <StatusTag status={requestStates[row.state]} />,
      },
      {
        key: 'amount',
        title: t('insight.requests.amount'),
        width: widths.money,
        number: true,
        sort: 'amount',
        render: (row) => <Money value={row.amount} bare />,
      },
      {
        key: 'took',
        title: t('insight.requests.took'),
        width: 108,
        number: true,
        sort: 'seconds',
        render: (row) => fmt.duration(row.seconds),
      },
      {
        key: 'working',
        title: t('insight.requests.working'),
        width: 108,
        number: true,
        sort: 'workingSeconds',
        phone: 'hide',
        render: (row) => fmt.duration(row.workingSeconds),
      },
      {
        key: 'marks',
        title: t('insight.requests.marks'),
        width: 150,
        phone: 'mark',
        render: (row) => <Marks row={row} />,
      },
      {
        key: 'supplier',
        title: t('insight.requests.supplier'),
        width: 160,
        grow: true,
        phone: 'hide',
        render: ({ supplier }) => <span title={supplier}>{supplier || '—'}</span>,
      },
      {
        key: 'department',
        title: t('insight.department'),
        width: 100,
        render: ({ departmentName }) => departmentName || '—',
      },
      {
        key: 'submitter',
        title: t('insight.requests.submitter'),
        width: 96,
        phone: 'hide',
        render: ({ submitterName }) => submitterName || '—',
      },
      {
        key: 'reason',
        title: t('insight.requests.reason'),
        width: 130,
        phone: 'hide',
        render: ({ reason }) => {
          const found = reasons.find(({ code }) => code === reason);
          return found ? pick({ zh: found.textZh, en: found.textEn }) : reason || '—';
        },
      },
      {
        key: 'submittedAt',
        title: t('insight.requests.submittedAt'),
        width: widths.dateTime,
        sort: 'submittedAt',
        phone: 'hide',
        render: ({ submittedAt }) => fmt.dateTime(submittedAt),
      },
      {
        key: 'endedAt',
        title: t('insight.requests.endedAt'),
        width: widths.dateTime,
        render: ({ endedAt }) => (endedAt ? fmt.dateTime(endedAt) : '—'),
      },
      {
        key: 'approval',
        title: t('insight.requests.approval'),
        width: 80,
        phone: 'hide',
        render: ({ approval }) => (
          <Link to={`/approval/requests/${approval}`}>{t('insight.requests.see')}</Link>
        ),
      },
    ],
    [t, fmt, pick, reasons],
  );
  const choice = (
    key: string,
    label: string,
    options: { value: string; label: string }[],
    primary = false,
  ): FilterDef => ({
    key,
    label,
    kind: 'choice',
    options,
    primary,
  });
  const either = (key: string) =>
    choice(
      key,
      t(`insight.filter.${key}`),
      yes.map((value) => ({ value, label: t(`insight.filter.${value}`) })),
    );
  const filters: FilterDef[] = [
    {
      key: 'days',
      label: t('insight.period.days'),
      kind: 'dates',
      from: 'from',
      to: 'to',
      primary: true,
    },
    choice(
      'department',
      t('insight.department'),
      (frame?.departments ?? []).map(({ id, name }) => ({ value: id, label: name })),
      true,
    ),
    choice(
      'band',
      t('insight.band'),
      bands.map(({ band }) => ({
        value: band.code,
        label: pick({ zh: band.nameZh, en: band.nameEn }),
      })),
      true,
    ),
    choice(
      'role',
      t('insight.levels.level'),
      levels.map(({ role, nameZh, nameEn }) => ({
        value: role,
        label: pick({ zh: nameZh, en: nameEn }),
      })),
    ),
    choice(
      'state',
      t('insight.requests.state'),
      (Object.keys(requestStates) as RequestLine['state'][]).map((value) => ({
        value,
        label: pick(requestStates[value]),
      })),
    ),
    choice(
      'reason',
      t('insight.requests.reason'),
      reasons
        .filter(({ code }) => code)
        .map(({ code, textZh, textEn }) => ({
          value: code,
          label: pick({ zh: textZh, en: textEn }),
        })),
    ),
    { key: 'person', label: t('insight.people.person'), kind: 'text' },
    either('within'),
    either('late'),
    either('urgent'),
    either('overBudget'),
    either('escalated'),
  ];
  return (
    <Worklist<RequestLine>
      id="insight.requests"
      title={t('insight.requests.title')}
      source={`${base}/requests`}
      rowKey={({ approval }) => approval}
      columns={columns}
      filters={filters}
      searchHint={t('insight.requests.number')}
      rowPath={({ approval }) => `/approval/requests/${approval}`}
      exportPath={`${base}/export/requests`}
      empty={{ text: t('insight.none') }}
    />
  );
}

function Marks({ row }: { row: RequestLine }) {
  const { t, fmt } = useI18n();
  return (
    <>
      {row.urgent && <Tag>{t('insight.requests.urgent')}</Tag>}
      {row.overBasisPoints > 0 && (
        <Tag>{t('insight.requests.over', { by: fmt.percent(row.overBasisPoints / 10_000) })}</Tag>
      )}
      {row.escalations > 0 && <Tag>{t('insight.requests.escalated')}</Tag>}
    </>
  );
}
