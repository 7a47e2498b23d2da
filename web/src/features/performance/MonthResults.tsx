import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { Money } from '@/ui/Money';
import { StatusTag } from '@/ui/StatusTag';
import { Who } from '@/ui/Who';
import { useDepartmentName } from './departments';
import { useKpis, type MonthView } from './model';
import { resultStatus } from './status';

type Result = MonthView['results'][number];

const order: Result['kind'][] = ['star', 'team', 'promotion', 'bonus', 'retraining'];

/** What follows from the scores of a month, each with the facts it stands on. */
export function MonthResults({ view }: { view: MonthView }) {
  const { t } = useI18n();
  const named = useDepartmentName();
  const results = [...view.results].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  if (results.length === 0) return null;
  return (
    <section className="rt-performance-box">
      <h2>{t(view.closedAt ? 'performance.score.results' : 'performance.score.resultsPlan')}</h2>
      <ul className="rt-performance-list">
        {results.map((it) => (
          <li key={`${it.kind} ${it.who}`} className="rt-performance-row">
            <StatusTag status={resultStatus[it.kind]} />
            <strong>{it.kind === 'team' ? named(it.who) : <Who of={it.who} />}</strong>
            {Number(it.bonus.amount) > 0 && <Money value={it.bonus} />}
            {it.points > 0 && <span>{t('performance.result.points', { n: it.points })}</span>}
            <Basis it={it} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Basis({ it }: { it: Result }) {
  const { t, fmt, pick } = useI18n();
  const { data: kpis = [] } = useKpis();
  const { score, facts, months, missed } = it.basis;
  const names = missed.map((code) => {
    const kpi = kpis.find((one) => one.code === code);
    return kpi ? pick(kpi.name) : code;
  });
  return (
    <span className="rt-muted">
      {t('performance.result.basis', { score, n: fmt.integer(facts) })}
      {it.kind === 'promotion' &&
        ` · ${t('performance.result.months', { n: months.length, months: fmt.list(months) })}`}
      {names.length > 0 && ` · ${t('performance.result.missed', { kpis: fmt.list(names) })}`}{' '}
      {it.kind === 'retraining' && (
        <Link to="/process/practice">{t('performance.result.practise')}</Link>
      )}
    </span>
  );
}
