import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useI18n } from '@/i18n';
import { ToneIcon } from '@/ui/tone';
import { usePhone } from '@/ui/usePhone';
import { CellEditor } from './CellEditor';
import type { Finding, Report, Rule, SetView, Word } from './model';
import { severities } from './status';
import { columnsOf, toRow, withCell, type Row } from './table';
import { unitOf } from '@/ui/condition/words';
import { showCell, showResults } from './values';

interface RuleTableProps {
  set: SetView;
  rules: readonly Rule[];
  report?: Report;
  /** Columns besides those that rules use. */
  added?: readonly string[];
  selected?: number;
  onSelect?: (index: number) => void;
  /** Given where rules may be changed. */
  onChange?: (index: number, rule: Rule) => void;
  onRemove?: (index: number) => void;
}

/** The rules as a decision table: a row each, a column per word, what follows, why, and what the checks say. */
export function RuleTable(props: RuleTableProps) {
  const { set, rules, added = [], report } = props;
  const reader = useI18n();
  const { t, pick } = reader;
  const rows = rules.map((rule) => toRow(rule, set.words));
  const columns = columnsOf(set.words, rows, added);
  if (usePhone()) return <RuleCards {...props} />;
  return (
    <div className="rules-table-frame">
      <table className="rules-table">
        <thead>
          <tr>
            <th className="rules-narrow">#</th>
            {columns.length === 0 && <th>{t('rules.condition')}</th>}
            {columns.map((word) => (
              <Head key={word.name} word={word} />
            ))}
            <th>{t('rules.result')}</th>
            <th>{t('rules.reason')}</th>
            {report && <th className="rules-narrow">{t('rules.checks')}</th>}
            {props.onRemove && <th className="rules-narrow" aria-label={t('rules.remove')} />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={row.rule.code}
              aria-selected={props.selected === index}
              onClick={() => props.onSelect?.(index)}
            >
              <td className="rules-narrow rt-number">{index + 1}</td>
              <Conditions {...props} row={row} index={index} columns={columns} />
              <td>{showResults(set.results, row.rule.result, reader)}</td>
              <td className="rules-reason">
                {pick({ zh: row.rule.reasonZh, en: row.rule.reasonEn })}
              </td>
              {report && (
                <td className="rules-narrow">
                  <Marks findings={report.findings} code={row.rule.code} />
                </td>
              )}
              {props.onRemove && (
                <td className="rules-narrow">
                  <Button
                    type="text"
                    size="small"
                    icon={<DeleteOutlined />}
                    aria-label={t('rules.removeRule', { n: index + 1 })}
                    onClick={(event) => {
                      event.stopPropagation();
                      props.onRemove?.(index);
                    }}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The same on a phone: a card each, in one sentence. */
function RuleCards({ set, rules, report, selected, onSelect, onRemove }: RuleTableProps) {
  const reader = useI18n();
  const { t, pick } = reader;
  return (
    <ol className="rules-cards">
      {rules.map((rule, index) => {
        const said = report?.readings.find((one) => one.rule === rule.code);
        return (
          <li key={rule.code} aria-current={selected === index}>
            <button type="button" onClick={() => onSelect?.(index)}>
              <span>
                {index + 1}.{' '}
                {t('rules.sentence', {
                  condition: (said && pick(said)) || rule.when,
                  result: showResults(set.results, rule.result, reader),
                })}
              </span>
              <span className="rt-muted">{pick({ zh: rule.reasonZh, en: rule.reasonEn })}</span>
            </button>
            {report && <Marks findings={report.findings} code={rule.code} />}
            {onRemove && (
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('rules.removeRule', { n: index + 1 })}
                onClick={() => onRemove(index)}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Head({ word }: { word: Word }) {
  const reader = useI18n();
  const unit = unitOf(word, reader);
  return (
    <th title={reader.pick(word.help)}>
      {reader.pick(word.label)}
      {unit && unit !== '%' && <span className="rt-muted"> ({unit})</span>}
    </th>
  );
}

interface ConditionsProps extends RuleTableProps {
  row: Row;
  index: number;
  columns: readonly Word[];
}

function Conditions({ set, row, index, columns, report, onChange }: ConditionsProps) {
  const reader = useI18n();
  const { t, pick } = reader;
  const { cells, rule } = row;
  if (!cells) {
    const said = report?.readings.find((one) => one.rule === rule.code);
    const sentence = said && pick(said);
    return (
      <td colSpan={Math.max(columns.length, 1)} className="rules-free">
        <span className="rules-cel">CEL</span> {sentence || rule.when}
      </td>
    );
  }
  if (columns.length === 0) return <td>{t('rules.always')}</td>;
  return columns.map((word) => {
    const atoms = cells.get(word.name) ?? [];
    const text = atoms.length > 0 ? showCell(word, atoms, reader) : '';
    return (
      <td key={word.name}>
        {onChange ? (
          <CellEditor
            word={word}
            atoms={atoms}
            text={text}
            onChange={(next) => onChange(index, withCell(row, set.words, word.name, next))}
          />
        ) : (
          text || <span className="rt-muted">{t('rules.any')}</span>
        )}
      </td>
    );
  });
}

function Marks({ findings, code }: { findings: readonly Finding[]; code: string }) {
  const { pick } = useI18n();
  const own = findings.filter(({ rules }) => rules.includes(code));
  const worst = own[0];
  if (!worst) return <span className="rt-muted">—</span>;
  const status = severities[worst.severity];
  return (
    <span
      className={`rules-mark rules-${status.tone}`}
      title={own.map((one) => pick(one)).join('\n')}
    >
      <ToneIcon tone={worst.severity === 'info' ? 'waiting' : 'exception'} />
      <span className="rt-number">{own.length}</span>
    </span>
  );
}
