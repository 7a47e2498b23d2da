import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { DataTable, type DataColumn } from './DataTable';
import { delta, ratio, type BandLine, type LevelLine, type PersonLine } from './model';
import { drillPath, type View } from './useView';

type Line = LevelLine | PersonLine;

/** The columns that levels and persons share. */
function useTimeColumns<Row extends Line>(
  view: View,
  place: (row: Row) => Record<string, string>,
): DataColumn<Row>[] {
  const { t, fmt } = useI18n();
  const times = view.working ? 'working' : 'clock';
  const title = (key: string) => t(`insight.levels.${key}`);
  return [
    {
      key: 'steps',
      title: title('steps'),
      cell: (row) => (
        <Link to={drillPath(view, place(row))}>{fmt.integer(row.now.totals.steps)}</Link>
      ),
    },
    { key: 'mean', title: title('mean'), cell: (row) => time(row, row.now[times].meanSeconds) },
    {
      key: 'moved',
      title: title('moved'),
      cell: (row) =>
        delta(row.now[times].meanSeconds, row.before[times].meanSeconds, fmt.percent) || '—',
    },
    {
      key: 'median',
      title: title('median'),
      wide: true,
      cell: (row) => time(row, row.now[times].medianSeconds),
    },
    { key: 'p90', title: title('p90'), cell: (row) => time(row, row.now[times].p90Seconds) },
    {
      key: 'late',
      title: title('late'),
      cell: (row) => (
        <Link to={drillPath(view, { ...place(row), late: 'true' })}>
          {fmt.percent(ratio(row.now.totals.late, row.now.totals.steps))}
        </Link>
      ),
    },
    {
      key: 'rejected',
      title: title('rejected'),
      wide: true,
      cell: (row) => fmt.percent(ratio(row.now.totals.rejected, row.now.totals.steps)),
    },
    {
      key: 'waiting',
      title: title('waiting'),
      cell: (row) =>
        row.waiting === 0 ? (
          <span className="rt-muted">0</span>
        ) : (
          <Link
            className={row.overdue > 0 ? 'rt-insight-late' : undefined}
            to={drillPath(view, { ...place(row), state: 'waiting' })}
          >
            {row.overdue > 0
              ? t('insight.levels.overdue', {
                  n: fmt.integer(row.waiting),
                  late: fmt.integer(row.overdue),
                })
              : fmt.integer(row.waiting)}
          </Link>
        ),
    },
  ];
  function time(row: Row, seconds: number) {
    return row.now.totals.steps ? fmt.duration(seconds) : '—';
  }
}

/** Levels in the order of a route (D1). */
export function LevelTable({ view, rows }: { view: View; rows: LevelLine[] | undefined }) {
  const { t, fmt, pick } = useI18n();
  const columns = useTimeColumns<LevelLine>(view, ({ role }) => ({ role }));
  return (
    <DataTable
      title={t('insight.levels.table')}
      about={t('insight.levels.about')}
      rows={rows}
      rowKey={({ role }) => role}
      empty={t('insight.none')}
      columns={[
        {
          key: 'level',
          title: t('insight.levels.level'),
          text: true,
          cell: ({ nameZh, nameEn }) => pick({ zh: nameZh, en: nameEn }),
        },
        ...columns,
        {
          key: 'limit',
          title: t('insight.levels.limit'),
          wide: true,
          cell: ({ limitMinutes }) => (limitMinutes ? fmt.duration(limitMinutes * 60) : '—'),
        },
        {
          key: 'handOver',
          title: t('insight.levels.handOver'),
          wide: true,
          cell: ({ handOver }) => fmt.percent(ratio(handOver.met, handOver.count)),
        },
        {
          key: 'opened',
          title: t('insight.levels.opened'),
          wide: true,
          cell: ({ opened }) =>
            opened.count
              ? t('insight.levels.openedValue', {
                  median: fmt.duration(opened.medianMillis / 1000),
                  p90: fmt.duration(opened.p90Millis / 1000),
                })
              : '—',
        },
      ]}
    />
  );
}

/** Persons, the busiest first; the server leaves out whose figures are not for the reader. */
export function PeopleTable({ view, rows }: { view: View; rows: PersonLine[] | undefined }) {
  const { t, pick } = useI18n();
  const columns = useTimeColumns<PersonLine>(view, ({ role, person }) => ({ role, person }));
  return (
    <DataTable
      title={t('insight.people.title')}
      about={t('insight.people.about')}
      rows={rows}
      rowKey={({ role, person }) => `${role}/${person}`}
      empty={t('insight.people.none')}
      columns={[
        {
          key: 'person',
          title: t('insight.people.person'),
          text: true,
          cell: ({ name }) => name || '—',
        },
        {
          key: 'level',
          title: t('insight.levels.level'),
          text: true,
          cell: ({ nameZh, nameEn }) => pick({ zh: nameZh, en: nameEn }),
        },
        ...columns,
      ]}
    />
  );
}

/** Amount bands against their targets (D2). */
export function BandTable({ view, rows }: { view: View; rows: BandLine[] | undefined }) {
  const { t, fmt, pick } = useI18n();
  const title = (key: string) => t(`insight.bands.${key}`);
  const times = (row: BandLine) => (view.working ? row.working : row.clock);
  const within = (row: BandLine) => (view.working ? row.now.workingWithin : row.now.within);
  return (
    <DataTable
      title={t('insight.bands.title')}
      about={t('insight.bands.about')}
      rows={rows}
      rowKey={({ band }) => band.code}
      empty={t('insight.none')}
      columns={[
        {
          key: 'band',
          title: title('band'),
          text: true,
          cell: ({ band }) =>
            `${pick({ zh: band.nameZh, en: band.nameEn })} ≥ ${fmt.integer(band.lower)}`,
        },
        {
          key: 'target',
          title: title('target'),
          cell: ({ band }) => fmt.duration(band.targetMinutes * 60),
        },
        {
          key: 'decided',
          title: title('decided'),
          cell: (row) => (
            <Link to={drillPath(view, { band: row.band.code })}>
              {fmt.integer(row.now.decided)}
            </Link>
          ),
        },
        {
          key: 'mean',
          title: title('mean'),
          cell: (row) => (row.now.decided ? fmt.duration(times(row).meanSeconds) : '—'),
        },
        {
          key: 'p90',
          title: title('p90'),
          wide: true,
          cell: (row) => (row.now.decided ? fmt.duration(times(row).p90Seconds) : '—'),
        },
        {
          key: 'moved',
          title: title('moved'),
          cell: (row) =>
            delta(
              times(row).meanSeconds,
              (view.working ? row.beforeWorking : row.beforeClock).meanSeconds,
              fmt.percent,
            ) || '—',
        },
        {
          key: 'within',
          title: title('within'),
          cell: (row) => (
            <Link to={drillPath(view, { band: row.band.code, within: 'false' })}>
              {fmt.percent(ratio(within(row), row.now.decided))}
            </Link>
          ),
        },
      ]}
    />
  );
}
