import { Button, Skeleton, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { useNow } from '@/ui/useNow';
import { usePhone } from '@/ui/usePhone';
import type { SetView } from './model';
import { showPeriod } from './period';
import { beginDraft, setPath, useCheck, useForget, useRuleSet, useVersion } from './rules';
import { RuleSentences } from './RuleSentences';
import { RuleTable } from './RuleTable';
import { standing, standings } from './status';
import { TryIt } from './TryIt';
import { Versions } from './Versions';
import './rules.css';

/** One rule set: the rules that count now, its versions, and a document to try them on. */
export default function RuleSetPage() {
  const { name = '' } = useParams();
  const { data: set, error, refetch } = useRuleSet(name);
  if (error) return <Refusal error={error} onRetry={() => void refetch()} />;
  if (!set) return <Skeleton active paragraph={{ rows: 8 }} />;
  return <Shown key={name} name={name} set={set} />;
}

function Shown({ name, set }: { name: string; set: SetView }) {
  const reader = useI18n();
  const { t, pick } = reader;
  const can = useCan();
  const navigate = useNavigate();
  const forget = useForget();
  const now = useNow();
  const { key, renew } = useIdempotencyKey();
  const [params, setParams] = useSearchParams();
  const [error, setError] = useState<unknown>(null);
  const inForce = set.summary.inForce?.version;
  const shown = Number(params.get('version')) || inForce || set.versions[0]?.version;
  const head = set.versions.find(({ version }) => version === shown);
  const mayEdit = can('rules.edit');

  async function begin(from: number) {
    try {
      await beginDraft(name, from, key);
      renew();
      await forget();
      void navigate(`${setPath(name)}/draft`);
    } catch (thrown) {
      setError(thrown);
    }
  }

  return (
    <section className="rules-stack">
      <header className="rt-page-head">
        <Link to="/rules" aria-label={t('rules.title')}>
          ‹
        </Link>
        <h1>
          {pick(set.summary.title)} v{shown}
        </h1>
        {head && <StatusTag status={standings[standing(head, inForce, now)]} />}
        {head && <span className="rt-muted">{showPeriod(head, reader)}</span>}
        <span className="rt-spring" />
        <Link to={`${setPath(name)}/backtests`}>{t('rules.backtest')}</Link>
        {mayEdit &&
          (set.summary.draft ? (
            <Button type="primary" onClick={() => void navigate(`${setPath(name)}/draft`)}>
              {t('rules.openDraft', { n: set.summary.draft.version })}
            </Button>
          ) : (
            shown && (
              <Button type="primary" onClick={() => void begin(shown)}>
                {t('rules.begin', { n: shown })}
              </Button>
            )
          ))}
      </header>
      <Refusal error={error} />
      <Tabs
        size="small"
        activeKey={params.get('tab') ?? 'rules'}
        onChange={(tab) => setParams(shown === inForce ? { tab } : { tab, version: String(shown) })}
        items={[
          {
            key: 'rules',
            label: t('rules.rules'),
            children: <Rules name={name} set={set} version={shown} />,
          },
          {
            key: 'versions',
            label: t('rules.versions', { n: set.versions.length }),
            children: (
              <Versions
                name={name}
                set={set}
                onBegin={mayEdit && !set.summary.draft ? begin : undefined}
              />
            ),
          },
          {
            key: 'try',
            label: t('rules.tryIt'),
            children: shown && <TryIt key={shown} name={name} set={set} version={shown} />,
          },
        ]}
      />
    </section>
  );
}

function Rules({
  name,
  set,
  version,
}: {
  name: string;
  set: SetView;
  version: number | undefined;
}) {
  const { data, error, refetch } = useVersion(name, version);
  const { data: report } = useCheck(name, data?.rules);
  const phone = usePhone();
  if (error) return <Refusal error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active />;
  return (
    <div className="rules-stack">
      <RuleTable set={set} rules={data.rules} report={report} />
      {!phone && <RuleSentences set={set} rules={data.rules} report={report} />}
    </div>
  );
}
