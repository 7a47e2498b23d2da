import { Select, Skeleton } from 'antd';
import { Link, useParams, useSearchParams } from 'react-router';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import type { Diff, Rule, SetView } from './model';
import { setPath, useDiff, useRuleSet } from './rules';
import { showResults } from './values';
import './rules.css';

/** Two versions beside each other: rules added, removed and changed, who published them and when. */
export default function DiffPage() {
  const { t, fmt, pick } = useI18n();
  const { name = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const from = Number(params.get('from'));
  const to = Number(params.get('to'));
  const { data: set, error: lost } = useRuleSet(name);
  const { data: diff, error } = useDiff(name, from, to);
  if (lost) return <Refusal error={lost} />;
  if (!set) return <Skeleton active />;
  const options = set.versions.map((head) => ({
    value: head.version,
    label: `v${head.version} · ${(head.published ?? head.saved).name} ${fmt.dateTime((head.published ?? head.saved).at)}`,
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
      <div className="rules-line">
        {choose('from', from)} <span aria-hidden>→</span> {choose('to', to)}
      </div>
      <Refusal error={error} />
      {diff && <Differences set={set} diff={diff} />}
    </section>
  );
}

function Differences({ set, diff }: { set: SetView; diff: Diff }) {
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
          was={before}
          is={after}
        />
      ))}
      {diff.added.map((rule) => (
        <One
          key={rule.code}
          title={t('rules.addedRule', { code: rule.code })}
          set={set}
          is={rule}
        />
      ))}
      {diff.removed.map((rule) => (
        <One
          key={rule.code}
          title={t('rules.removedRule', { code: rule.code })}
          set={set}
          was={rule}
        />
      ))}
    </div>
  );
}

function One({ title, set, was, is }: { title: string; set: SetView; was?: Rule; is?: Rule }) {
  const reader = useI18n();
  const { t } = reader;
  const fields: [string, (rule: Rule) => string][] = [
    [t('rules.condition'), ({ when }) => when],
    [t('rules.result'), ({ result }) => showResults(set.results, result, reader)],
    [t('rules.reasonZh'), ({ reasonZh }) => reasonZh],
    [t('rules.reasonEn'), ({ reasonEn }) => reasonEn],
  ];
  return (
    <section>
      <h2>{title}</h2>
      <dl>
        {fields.map(([label, of]) => {
          const before = was ? of(was) : '';
          const after = is ? of(is) : '';
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
