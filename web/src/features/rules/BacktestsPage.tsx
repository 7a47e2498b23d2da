import { Button, Progress, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { followWork } from '@/ui/longWork';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { useWho } from '@/ui/useWho';
import { BacktestResult } from './BacktestResult';
import type { Backtest, SetView } from './model';
import {
  askBacktest,
  cancelBacktest,
  isOpen,
  readBacktest,
  setPath,
  useBacktest,
  useBacktests,
  useForget,
  useRuleSet,
} from './rules';
import { backtestStates } from './status';
import './rules.css';

/** Tries of versions on past documents: ask for one, watch it, read what came out. */
export default function BacktestsPage() {
  const { t, pick } = useI18n();
  const { name = '' } = useParams();
  const { data: set, error } = useRuleSet(name);
  if (error) return <Refusal error={error} />;
  if (!set) return <Skeleton active />;
  return (
    <section className="rules-stack">
      <header className="rt-page-head">
        <Link to={setPath(name)} aria-label={t('rules.back')}>
          ‹
        </Link>
        <h1>
          {pick(set.summary.title)} · {t('rules.backtest')}
        </h1>
      </header>
      {set.backtests ? (
        <Tries name={name} set={set} />
      ) : (
        <p className="rules-card">{t('rules.noHistory')}</p>
      )}
    </section>
  );
}

function Tries({ name, set }: { name: string; set: SetView }) {
  const { t, fmt, pick } = useI18n();
  const who = useWho();
  const can = useCan();
  const forget = useForget();
  const { key, renew } = useIdempotencyKey();
  const [params, setParams] = useSearchParams();
  const { data: tries } = useBacktests(name);
  const [version, setVersion] = useState(
    set.summary.draft?.version ?? set.summary.inForce?.version ?? 1,
  );
  const [error, setError] = useState<unknown>(null);
  const id = params.get('id') ?? tries?.[0]?.id;
  const { data: shown } = useBacktest(id);

  async function ask() {
    setError(null);
    try {
      const asked = await askBacktest(name, version, key);
      renew();
      setParams({ id: asked.id });
      await forget();
      followWork(
        {
          id: `backtest-${asked.id}`,
          title: `${pick(set.summary.title)} v${asked.version} ${t('rules.backtest')}`,
          path: `${setPath(name)}/backtests?id=${asked.id}`,
        },
        async () => progressOf(await readBacktest(asked.id)),
      );
    } catch (thrown) {
      setError(thrown);
    }
  }

  return (
    <>
      <p className="rt-muted">{t('rules.backtestIntro')}</p>
      {can('rules.edit') && (
        <div className="rules-line">
          <Select
            value={version}
            options={set.versions.map((head) => ({
              value: head.version,
              label: `v${head.version}`,
            }))}
            aria-label={t('rules.version')}
            onChange={setVersion}
          />
          <Button type="primary" onClick={() => void ask()}>
            {t('rules.startBacktest')}
          </Button>
        </div>
      )}
      <Refusal error={error} />
      {tries && tries.length > 1 && (
        <Select
          value={id}
          aria-label={t('rules.backtest')}
          options={tries.map((one) => ({
            value: one.id,
            label: `v${one.version} · ${who(one.createdBy)} ${fmt.dateTime(one.createdAt)}`,
          }))}
          popupMatchSelectWidth={false}
          onChange={(next) => setParams({ id: next })}
          className="rules-narrow-select"
        />
      )}
      {tries?.length === 0 && <p className="rt-muted">{t('rules.noBacktests')}</p>}
      {shown && <Shown set={set} shown={shown} />}
    </>
  );
}

const progressOf = ({ done, total, state }: Backtest) => ({
  done,
  total,
  state: state === 'queued' ? ('running' as const) : state,
});

function Shown({ set, shown }: { set: SetView; shown: Backtest }) {
  const { t, fmt } = useI18n();
  const who = useWho();
  const forget = useForget();
  const percent = shown.total > 0 ? Math.floor((shown.done / shown.total) * 100) : 0;
  return (
    <section className="rules-stack">
      <div className="rules-line">
        <strong>{t('rules.triedAgainst', { n: shown.version, present: shown.present })}</strong>
        <StatusTag status={backtestStates[shown.state]} />
        <span className="rt-muted">
          {t('rules.askedBy', { who: who(shown.createdBy), at: fmt.dateTime(shown.createdAt) })}
        </span>
      </div>
      {isOpen(shown.state) && (
        <div className="rules-line">
          <Progress percent={percent} className="rules-progress" />
          <span className="rt-number">
            {fmt.integer(shown.done)} / {fmt.integer(shown.total)}
          </span>
          <Button size="small" onClick={() => void cancelBacktest(shown.id).then(forget)}>
            {t('ui.cancel')}
          </Button>
        </div>
      )}
      {shown.result && <BacktestResult set={set} shown={shown} result={shown.result} />}
    </section>
  );
}
