import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { factsPath, type Answer, type Head, type MeasureView } from './analysis';
import { changed, exact } from './figures';
import { amountOf } from './model';

export interface AnswerProps {
  answer: Answer;
  measures: readonly MeasureView[];
  axes: { rows: string; columns: string | undefined };
  query: Readonly<Record<string, string[]>>;
}

type Figures = Answer['total']['now'];

/** The answer as a table: with columns one measure by column, without columns all measures with share and change. */
export function Pivot({ answer, measures, axes, query }: AnswerProps) {
  const { t, fmt } = useI18n();
  const wide = answer.columns.length > 0;
  const cells = new Map(answer.cells.map((cell) => [`${cell.row}|${cell.column}`, cell.values]));
  const first = measures[0];
  const total = amountOf(answer.total.now[0]);
  return (
    <div className="rt-pivot">
      <table>
        <thead>
          <tr>
            <th>{t(`boards.dimension.${axes.rows}`)}</th>
            {wide
              ? answer.columns.map((head) => (
                  <HeadCell key={head.key} head={head} axis={axes.columns ?? ''} />
                ))
              : measures.map(({ code }) => (
                  <th key={code} className="rt-right">
                    {t(`boards.measure.${code}`)}
                  </th>
                ))}
            {wide && <th className="rt-right">{t('boards.analysis.total')}</th>}
            <th className="rt-right">{t('boards.analysis.share')}</th>
            <th className="rt-right">{t('boards.analysis.change')}</th>
          </tr>
        </thead>
        <tbody>
          {answer.rows.map((head, index) => {
            const values = answer.rowTotals[index];
            const at = [{ axis: axes.rows, key: head.key }];
            return (
              <tr key={head.key}>
                <th scope="row">
                  <RowName head={head} axis={axes.rows} path={factsPath(query, answer, at)} />
                </th>
                {wide &&
                  answer.columns.map((column) => (
                    <td key={column.key} className="rt-right rt-number">
                      <Cell
                        value={cells.get(`${head.key}|${column.key}`)?.[0]}
                        unit={first?.unit}
                        path={factsPath(query, answer, [
                          ...at,
                          { axis: axes.columns ?? '', key: column.key },
                        ])}
                      />
                    </td>
                  ))}
                <Sums measures={wide ? measures.slice(0, 1) : measures} now={values?.now} />
                <td className="rt-right rt-number rt-muted">
                  {first && ['count', 'money', 'quantity'].includes(first.unit) && total > 0
                    ? fmt.percent(amountOf(values?.now[0]) / total)
                    : '—'}
                </td>
                <td className="rt-right rt-number">
                  {changed(values?.now[0], values?.before[0], first?.unit, fmt) || '—'}
                </td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('boards.analysis.total')}</th>
            {wide &&
              answer.columnTotals.map(({ now }, index) => (
                <td key={index} className="rt-right rt-number">
                  {exact(now[0], first?.unit, fmt)}
                </td>
              ))}
            <Sums measures={wide ? measures.slice(0, 1) : measures} now={answer.total.now} />
            <td />
            <td className="rt-right rt-number">
              {changed(answer.total.now[0], answer.total.before[0], first?.unit, fmt) || '—'}
            </td>
          </tr>
        </tfoot>
      </table>
      {answer.leftOut > 0 && (
        <p className="rt-muted">
          {t('boards.analysis.leftOut', { n: fmt.integer(answer.leftOut) })}
        </p>
      )}
    </div>
  );
}

/** What a head is called; days and months as dates are written. */
export function useHeadName() {
  const { fmt, pick } = useI18n();
  return (head: Head, axis: string) =>
    axis === 'day' ? fmt.date(head.key) : axis === 'month' ? head.key.slice(0, 7) : pick(head);
}

function HeadCell({ head, axis }: { head: Head; axis: string }) {
  const name = useHeadName();
  return <th className="rt-right">{name(head, axis)}</th>;
}

function RowName({ head, axis, path }: { head: Head; axis: string; path: string }) {
  const { t } = useI18n();
  const name = useHeadName();
  const text = name(head, axis);
  return (
    <Link to={path} title={t('boards.analysis.drill', { name: text })}>
      {text}
    </Link>
  );
}

function Cell({
  value,
  unit,
  path,
}: {
  value: Figures[number] | undefined;
  unit: MeasureView['unit'] | undefined;
  path: string;
}) {
  const { fmt } = useI18n();
  if (value === null || value === undefined) return <span className="rt-muted">·</span>;
  return <Link to={path}>{exact(value, unit, fmt)}</Link>;
}

function Sums({ measures, now }: { measures: readonly MeasureView[]; now: Figures | undefined }) {
  const { fmt } = useI18n();
  return measures.map(({ code, unit }, index) => (
    <td key={code} className="rt-right rt-number">
      {exact(now?.[index], unit, fmt)}
    </td>
  ));
}
