import { useI18n } from '@/i18n';
import type { Chosen } from './FiguresDrawer';
import { FiguresTable } from './FiguresTable';
import { wayKey } from './wayKey';
import type { Activity, Result, Way } from './model';

interface Named {
  nameOf: (code: string) => string;
  onChoose: (chosen: Chosen) => void;
}

export function ActivityTable({ rows, nameOf, onChoose }: Named & { rows: Activity[] }) {
  const { t, fmt } = useI18n();
  const time = (millis: number) => fmt.duration(millis / 1000);
  return (
    <FiguresTable
      title={t('mining.map.activities')}
      rows={rows}
      rowKey={(row) => row.code}
      empty={t('mining.empty')}
      onOpen={(row) => onChoose({ kind: 'activity', key: row.code })}
      columns={[
        { key: 'name', title: t('mining.activity'), text: true, cell: (row) => nameOf(row.code) },
        { key: 'count', title: t('mining.times'), cell: (row) => fmt.integer(row.count) },
        { key: 'cases', title: t('mining.cases'), cell: (row) => fmt.integer(row.cases) },
        { key: 'waited', title: t('mining.waited'), cell: (row) => time(row.waited) },
        { key: 'waitedP90', title: t('mining.p90'), cell: (row) => time(row.waitedP90) },
        { key: 'worked', title: t('mining.worked'), cell: (row) => time(row.worked) },
        { key: 'workedP90', title: t('mining.p90'), cell: (row) => time(row.workedP90) },
        { key: 'late', title: t('mining.late'), cell: (row) => fmt.integer(row.late) },
        { key: 'again', title: t('mining.again'), cell: (row) => fmt.integer(row.repeatedCases) },
      ]}
    />
  );
}

export function WayTable({ rows, nameOf, onChoose }: Named & { rows: Way[] }) {
  const { t, fmt } = useI18n();
  const time = (millis: number) => fmt.duration(millis / 1000);
  return (
    <FiguresTable
      title={t('mining.map.ways')}
      rows={rows}
      rowKey={wayKey}
      empty={t('mining.empty')}
      onOpen={(row) => onChoose({ kind: 'way', key: wayKey(row) })}
      columns={[
        {
          key: 'way',
          title: t('mining.way'),
          text: true,
          cell: (row) => `${nameOf(row.from)} → ${nameOf(row.to)}`,
        },
        { key: 'count', title: t('mining.times'), cell: (row) => fmt.integer(row.count) },
        { key: 'median', title: t('mining.median'), cell: (row) => time(row.median) },
        { key: 'p90', title: t('mining.p90'), cell: (row) => time(row.p90) },
        { key: 'total', title: t('mining.total'), cell: (row) => time(row.total) },
      ]}
    />
  );
}

export function VariantTable({ result, nameOf, onChoose }: Named & { result: Result }) {
  const { t, fmt } = useI18n();
  return (
    <FiguresTable
      title={t('mining.variants.title')}
      about={t('mining.variants.about', {
        n: fmt.integer(result.variantCount),
        lives: fmt.integer(result.lives),
      })}
      rows={result.variants.map((variant, at) => ({ ...variant, at }))}
      rowKey={(row) => String(row.at)}
      empty={t('mining.empty')}
      onOpen={(row) => onChoose({ kind: 'variant', key: String(row.at) })}
      columns={[
        { key: 'no', title: t('mining.variants.no'), text: true, cell: (row) => `#${row.at + 1}` },
        { key: 'cases', title: t('mining.cases'), cell: (row) => fmt.integer(row.cases) },
        {
          key: 'share',
          title: t('mining.share'),
          cell: (row) => fmt.percent(row.cases / Math.max(1, result.lives), 1),
        },
        {
          key: 'median',
          title: t('mining.median'),
          cell: (row) => fmt.duration(row.median / 1000),
        },
        { key: 'p90', title: t('mining.p90'), cell: (row) => fmt.duration(row.p90 / 1000) },
        {
          key: 'steps',
          title: t('mining.way'),
          text: true,
          cell: (row) => <Steps steps={row.steps.map(nameOf)} />,
        },
      ]}
    />
  );
}

export function LoopTable({ result, nameOf, onChoose }: Named & { result: Result }) {
  const { t, fmt } = useI18n();
  return (
    <FiguresTable
      title={t('mining.loops.title')}
      about={t('mining.loops.about')}
      rows={result.loops.map((loop, at) => ({ ...loop, at }))}
      rowKey={(row) => String(row.at)}
      empty={t('mining.loops.none')}
      onOpen={(row) => onChoose({ kind: 'loop', key: String(row.at) })}
      columns={[
        {
          key: 'steps',
          title: t('mining.loops.way'),
          text: true,
          cell: (row) => row.steps.map(nameOf).join(' → '),
        },
        { key: 'count', title: t('mining.times'), cell: (row) => fmt.integer(row.count) },
        {
          key: 'median',
          title: t('mining.median'),
          cell: (row) => fmt.duration(row.median / 1000),
        },
      ]}
    />
  );
}

function Steps({ steps }: { steps: string[] }) {
  return (
    <span className="mining-steps" title={steps.join(' → ')}>
      {steps.map((step, at) => (
        <span key={at}>{step}</span>
      ))}
    </span>
  );
}
