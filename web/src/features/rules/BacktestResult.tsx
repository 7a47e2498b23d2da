import { Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import type { Backtest, SetView } from './model';
import { useChanges } from './rules';
import { showFacts, showResults } from './values';

type Result = NonNullable<Backtest['result']>;
type Transition = Result['transitions'][number];

interface BacktestResultProps {
  set: SetView;
  shown: Backtest;
  result: Result;
}

/** What a try came to: figures first, then from what to what, then the documents. */
export function BacktestResult({ set, shown, result }: BacktestResultProps) {
  const { t, fmt } = useI18n();
  const [of, setOf] = useState<Transition | null>(null);
  const share = result.judged > 0 ? result.changed / result.judged : 0;
  return (
    <>
      <dl className="rules-figures">
        <Figure label={t('rules.judged')} value={fmt.integer(result.judged)} />
        <Figure
          label={t('rules.changed')}
          value={fmt.integer(result.changed)}
          note={fmt.percent(share)}
        />
        {result.compared > 0 && (
          <Figure
            label={t('rules.reproduced')}
            value={reproduced(result, fmt)}
            note={`${fmt.integer(result.reproduced)} / ${fmt.integer(result.compared)}`}
          />
        )}
        {result.figures.map((figure) => (
          <OwnFigure key={figure.label.zh} figure={figure} />
        ))}
      </dl>
      <h2>{t('rules.transitions')}</h2>
      <div className="rules-table-frame">
        <table className="rules-table">
          <thead>
            <tr>
              <th>{t('rules.presentOutcome', { n: shown.present })}</th>
              <th>{t('rules.draftOutcome', { n: shown.version })}</th>
              <th className="rules-right">{t('rules.documents')}</th>
            </tr>
          </thead>
          <tbody>
            {result.transitions.filter(differs).map((one) => (
              <Way
                key={`${one.present}>${one.draft}`}
                set={set}
                one={one}
                of={of}
                onChoose={setOf}
              />
            ))}
            <tr className="rt-muted">
              <td colSpan={2}>{t('rules.unchanged')}</td>
              <td className="rules-right rt-number">
                {fmt.integer(result.judged - result.changed)}
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      {result.changed > 0 && <Cases set={set} id={shown.id} of={of} />}
    </>
  );
}

/** A hundred percent is said only when it is. */
const reproduced = (result: Result, fmt: ReturnType<typeof useI18n>['fmt']) =>
  fmt.percent(result.reproduced / result.compared, result.reproduced === result.compared ? 0 : 2);

function Figure({ label, value, note }: { label: string; value: string; note?: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value} {note && <small className="rt-muted">{note}</small>}
      </dd>
    </div>
  );
}

function OwnFigure({
  figure: { label, present, draft, unit },
}: {
  figure: Result['figures'][number];
}) {
  const { pick, fmt } = useI18n();
  const number = (text: string) => (text.includes('.') ? fmt.amount(text) : fmt.integer(text));
  const value = present ? `${number(present)} → ${number(draft)}` : number(draft);
  return <Figure label={pick(label)} value={value} note={unit.zh ? pick(unit) : undefined} />;
}

const differs = ({ present, draft }: Transition) => present !== draft;

interface WayProps {
  set: SetView;
  one: Transition;
  of: Transition | null;
  onChoose: (one: Transition | null) => void;
}

function Way({ set, one, of, onChoose }: WayProps) {
  const reader = useI18n();
  const chosen = of?.present === one.present && of.draft === one.draft;
  return (
    <tr aria-selected={chosen}>
      <td>{showResults(set.results, one.present, reader)}</td>
      <td>{showResults(set.results, one.draft, reader)}</td>
      <td className="rules-right rt-number">
        <button type="button" className="rules-cell" onClick={() => onChoose(chosen ? null : one)}>
          {reader.fmt.integer(one.documents)}
        </button>
      </td>
    </tr>
  );
}

function Cases({ set, id, of }: { set: SetView; id: string; of: Transition | null }) {
  const reader = useI18n();
  const { t } = reader;
  const { data } = useChanges(id, of);
  return (
    <>
      <h2>{of ? t('rules.casesOfWay') : t('rules.cases')}</h2>
      {!data && <Skeleton active />}
      <ul className="rules-cases">
        {data?.map((one) => (
          <li key={one.seq}>
            {set.documentPath ? (
              <Link to={set.documentPath.replace('{id}', String(one.document))}>{one.number}</Link>
            ) : (
              <strong>{one.number}</strong>
            )}
            <span>
              {showResults(set.results, one.present, reader)} →{' '}
              {showResults(set.results, one.draft, reader)}
            </span>
            <span className="rt-muted">{showFacts(set.words, one.facts, reader)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
