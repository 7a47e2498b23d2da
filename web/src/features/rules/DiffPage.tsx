import { Select, Skeleton } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import type { Diff, Rule, SetView } from './model';
import { setPath, useCheck, useDiff, useRuleSet, useVersion } from './rules';
import { whoOf } from './period';
import { showResults } from './values';
import './rules.css';

const newest = (one: number, other: number) => other - one;

/** Two versions beside each other: rules added, removed and changed, who published them and when. */
export default function DiffPage() {
  const { t, fmt, pick } = useI18n();
  const { name = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const { data: set, error: lost } = useRuleSet(name);
  const [last = 0, previous = 0] = (set?.versions ?? []).map(({ version }) => version).sort(newest);
  const from = Number(params.get('from') ?? previous);
  const to = Number(params.get('to') ?? last);
  const { data: diff, error } = useDiff(name, from, to);
  const before = useReadings(name, from);
  const after = useReadings(name, to);
  if (lost) return <Refusal error={lost} />;
  if (!set) return <Skeleton active />;
  const options = set.versions.map((head) => ({
    value: head.version,
    label: `v${head.version} · ${whoOf(head.published ?? head.saved, t)} ${fmt.dateTime((head.published ?? head.saved).at)}`,
  }));
  const choose = (side: 'from' | 'to', value: number) => (
    <Select
      value={value || undefined}
      options={options}
      aria-label={t(`rules.${side === 'from' ? 'earlier' : 'later'}`)}
      popupMatchSelectWidth={false}
      onChange={(next) => setParams({ from: String(from), to: String(to), [side]: String(next) })}
    />
  );
  return (
    <section className="rules-stack">
      <header className="rt-page-head">
        <Link to={setPath(name)} aria-label={t('rules.back')}>
          ‹
        </Link>
        <h1>
          {pick(set.summary.title)} · {t('rules.compare')}
        </h1>
      </header>
      {set.versions.length < 2 && <p className="rt-muted">{t('rules.oneVersion')}</p>}
      <div className="rules-line">
        {choose('from', from)} <span aria-hidden>→</span> {choose('to', to)}
      </div>
      <Refusal error={error} />
      {diff && <Differences set={set} diff={diff} before={before} after={after} />}
    </section>
  );
}

type Readings = Map<string, string>;

/** Each rule of a version in one sentence, by its code. */
function useReadings(name: string, version: number): Readings {
  const { pick } = useI18n();
  const { data } = useVersion(name, version || undefined);
  const { data: report } = useCheck(name, data?.rules);
  return new Map(report?.readings.map((one) => [one.rule, pick({ zh: one.zh, en: one.en })]));
}

interface DifferencesProps {
  set: SetView;
  diff: Diff;
  before: Readings;
  after: Readings;
}

function Differences({ set, diff, before: earlier, after: later }: DifferencesProps) {
  const { t } = useI18n();
  const alike = diff.added.length + diff.removed.length + diff.changed.length === 0;
  return (
    <div className="rules-diff">
      <p>
        {alike
          ? t('rules.alike')
          : t('rules.differences', {
              added: diff.added.length,
              removed: diff.removed.length,
              changed: diff.changed.length,
              same: diff.same,
            })}
      </p>
      {diff.changed.map(({ before, after }) => (
        <One
          key={after.code}
          title={t('rules.changedRule', { code: after.code })}
          set={set}
          earlier={earlier}
          later={later}
          was={before}
          is={after}
        />
      ))}
      {diff.added.map((rule) => (
        <One
          key={rule.code}
          title={t('rules.addedRule', { code: rule.code })}
          set={set}
          earlier={earlier}
          later={later}
          is={rule}
        />
      ))}
      {diff.removed.map((rule) => (
        <One
          key={rule.code}
          title={t('rules.removedRule', { code: rule.code })}
          set={set}
          earlier={earlier}
          later={later}
          was={rule}
        />
      ))}
    </div>
  );
}

interface OneProps {
  title: string;
  set: SetView;
  was?: Rule;
  is?: Rule;
  earlier: Readings;
  later: Readings;
}

function One({ title, set, was, is, earlier, later }: OneProps) {
  const reader = useI18n();
  const { t } = reader;
  const fields: [string, (rule: Rule, said: Readings) => string][] = [
    [t('rules.condition'), ({ code, when }, said) => said.get(code) || when],
    [t('rules.result'), ({ result }) => showResults(set.results, result, reader)],
    [t('rules.reasonZh'), ({ reasonZh }) => reasonZh],
    [t('rules.reasonEn'), ({ reasonEn }) => reasonEn],
  ];
  return (
    <section>
      <h2>{title}</h2>
      <dl>
        {fields.map(([label, of]) => {
          const before = was ? of(was, earlier) : '';
          const after = is ? of(is, later) : '';
          return (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {before === after ? (
                  <span className="rt-muted">{after}</span>
                ) : (
                  <>
                    {before && <del>{before}</del>} {after && <ins>{after}</ins>}
                  </>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
