import { useI18n } from '@/i18n';
import { KpiCard } from '@/ui/charts/KpiCard';
import type { Chosen } from './FiguresDrawer';
import { FiguresTable } from './FiguresTable';
import type { Result } from './model';

interface ConformanceTabProps {
  result: Result;
  nameOf: (code: string) => string;
  onChoose: (chosen: Chosen) => void;
}

/** How many lives went as prescribed (L4), and where the others did not. */
export function ConformanceTab({ result, nameOf, onChoose }: ConformanceTabProps) {
  const { t, fmt } = useI18n();
  const it = result.conformance;
  if (it.compared === 0) return <p className="rt-muted">{t('mining.conformance.nothing')}</p>;
  const share = it.straight / it.compared;
  return (
    <>
      <div className="mining-kpis">
        <KpiCard
          label={t('mining.conformance.rate')}
          value={fmt.percent(share, 1)}
          target={t('mining.conformance.target')}
          tone={share >= 0.98 ? 'ok' : 'soon'}
          basis={t('mining.conformance.basis')}
        />
        <KpiCard
          label={t('mining.conformance.inTime')}
          value={fmt.percent(it.inTime / it.compared, 1)}
          basis={t('mining.conformance.inTimeBasis')}
        />
        <KpiCard label={t('mining.conformance.compared')} value={fmt.integer(it.compared)} />
      </div>
      <FiguresTable
        title={t('mining.conformance.deviations')}
        rows={it.deviations.map((found, at) => ({ ...found, at }))}
        rowKey={(row) => String(row.at)}
        empty={t('mining.conformance.none')}
        onOpen={(row) => onChoose({ kind: 'deviation', key: String(row.at) })}
        columns={[
          {
            key: 'kind',
            title: t('mining.conformance.kind'),
            text: true,
            cell: (row) => t(`mining.kind.${row.kind}`),
          },
          {
            key: 'at',
            title: t('mining.activity'),
            text: true,
            cell: (row) => nameOf(row.activity),
          },
          { key: 'lives', title: t('mining.cases'), cell: (row) => fmt.integer(row.lives) },
          {
            key: 'share',
            title: t('mining.share'),
            cell: (row) => fmt.percent(row.lives / it.compared, 1),
          },
          { key: 'count', title: t('mining.times'), cell: (row) => fmt.integer(row.count) },
        ]}
      />
    </>
  );
}
