import { Checkbox } from 'antd';
import { useI18n } from '@/i18n';
import type { Selection } from './selection';
import type { WorklistColumn } from './types';

interface WorklistCardsProps<Row> {
  rows: Row[];
  rowKey: (row: Row) => string;
  columns: WorklistColumn<Row>[];
  selection: Selection;
  onTick: (row: Row, range: boolean) => void;
  onPreview: (row: Row) => void;
}

const nothing: unknown[] = ['', '—', null, undefined, false];
const isNothing = (value: React.ReactNode) => nothing.includes(value);

/** The same rows on a phone: a card each, nothing to scroll sideways. */
export function WorklistCards<Row>(props: WorklistCardsProps<Row>) {
  const { t } = useI18n();
  const at = (place: string) =>
    props.columns.filter((column) => (column.phone ?? 'line') === place);
  const [titles, marks, lines] = [at('title'), at('mark'), at('line')];
  return (
    <ul className="rt-cards">
      {props.rows.map((row) => (
        <li key={props.rowKey(row)} className="rt-card-row">
          <Checkbox
            aria-label={t('ui.select.row')}
            checked={props.selection.all || props.selection.ids.has(props.rowKey(row))}
            onChange={() => props.onTick(row, false)}
          />
          <div className="rt-card-body" onClick={() => props.onPreview(row)}>
            <div className="rt-card-head">
              <strong>
                {titles.map((column) => (
                  <span key={column.key}>{column.render(row)}</span>
                ))}
              </strong>
              <span className="rt-card-marks">
                {marks.map((column) => (
                  <span key={column.key}>{column.render(row)}</span>
                ))}
              </span>
            </div>
            <div className="rt-card-lines">
              {lines.map((column) => {
                const value = column.render(row);
                return isNothing(value) ? null : (
                  <span key={column.key}>
                    <span className="rt-muted">{column.title} </span>
                    {value}
                  </span>
                );
              })}
            </div>
          </div>
        </li>
      ))}
    </ul>
  );
}
