import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useI18n } from '@/i18n';
import { Money } from '@/ui/Money';
import type { FilterDef, WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { widths } from '@/ui/worklist/widths';
import { subjectOf, useKeys, useSubjects, type FactLine } from './analysis';
import { base } from './model';

const of = {
  orders: ['dispatched', 'soon', 'troubled', 'cancelled', 'paid'],
  purchases: ['released', 'arrived', 'late', 'committed', 'cancelled'],
} as const;

/** The very orders behind a cell, with the filters that made it. */
export default function FactsPage() {
  const { t, fmt } = useI18n();
  const [params] = useSearchParams();
  const subject = subjectOf(params.get('measure') ?? undefined);
  const columns = useMemo(
    (): WorklistColumn<FactLine>[] => [
      {
        key: 'number',
        title: t('boards.facts.number'),
        width: widths.number,
        phone: 'title',
        render: (row) => <Link to={row.path}>{row.number}</Link>,
      },
      {
        key: 'at',
        title: t('boards.facts.at'),
        width: widths.dateTime,
        sort: 'at',
        render: (row) => fmt.dateTime(row.at),
      },
      {
        key: 'amount',
        title: t('boards.facts.amount'),
        width: widths.money,
        number: true,
        sort: 'amount',
        render: (row) => <Money value={row.amount} bare />,
      },
      {
        key: 'one',
        title: t(`boards.facts.${subject}.one`),
        width: 180,
        grow: true,
        render: (row) => row.one,
      },
      {
        key: 'other',
        title: t(`boards.facts.${subject}.other`),
        width: 140,
        render: (row) => row.other,
      },
    ],
    [t, fmt, subject],
  );
  const subjects = useSubjects();
  const own = subjects.data?.find(({ code }) => code === subject);
  const keys = useKeys(subject, own?.dimensions ?? []);
  const filters: FilterDef[] = [
    {
      key: 'days',
      label: t('boards.analysis.period'),
      kind: 'dates',
      from: 'from',
      to: 'to',
      primary: true,
    },
    {
      key: 'which',
      label: t('boards.facts.which'),
      kind: 'choice',
      primary: true,
      options: of[subject].map((value) => ({ value, label: t(`boards.facts.${value}`) })),
    },
    ...keys.map<FilterDef>(({ dimension, options }) => ({
      key: dimension,
      label: t(`boards.dimension.${dimension}`),
      kind: 'choice',
      multiple: true,
      options,
    })),
    {
      key: 'measure',
      label: t('boards.analysis.measures'),
      kind: 'choice',
      options: (own?.measures ?? []).map(({ code }) => ({
        value: code,
        label: t(`boards.measure.${code}`),
      })),
    },
  ];
  return (
    <Worklist<FactLine>
      id="boards.facts"
      title={t('boards.facts.title')}
      source={`${base}/analysis/facts`}
      columns={columns}
      filters={filters}
      searchHint={t('boards.facts.number')}
      rowKey={(row) => String(row.id)}
      rowPath={(row) => row.path}
      empty={{ text: t('boards.facts.empty') }}
    />
  );
}
