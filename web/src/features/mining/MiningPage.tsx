import { DownloadOutlined } from '@ant-design/icons';
import { Button, Dropdown, Progress, Skeleton, Tabs } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { url } from '@/api/client';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { KpiCard } from '@/ui/charts/KpiCard';
import { Refusal } from '@/ui/Refusal';
import { BottleneckTab } from './BottleneckTab';
import { ConformanceTab } from './ConformanceTab';
import { FiguresDrawer, type Chosen } from './FiguresDrawer';
import { LogFilesDrawer } from './LogFilesDrawer';
import { MapTab } from './MapTab';
import { base, useAnalysis, useFrame, type Frame, type Result } from './model';
import { ScopeBar } from './ScopeBar';
import { SipocTab } from './SipocTab';
import { LoopTable, VariantTable } from './tables';
import { useScope } from './useScope';
import { namesOf } from './words';
import './mining.css';

const exported = ['activities', 'ways', 'variants', 'deviations', 'bottlenecks'] as const;

/** What really happened, against what should have. */
export default function MiningPage() {
  const { t, fmt } = useI18n();
  const exchanges = useCan()('mining.exchange');
  const [params] = useSearchParams();
  const frame = useFrame(params.get('log') ?? undefined);
  const { scope, set } = useScope(frame.data);
  const { analysis, error, retry } = useAnalysis(scope);
  const [filing, setFiling] = useState(false);
  const wrong = frame.error ?? error;
  const waits = analysis && (analysis.state === 'queued' || analysis.state === 'running');
  return (
    <section className="mining" aria-busy={Boolean(waits)}>
      <header className="rt-page-head">
        <h1>{t('mining.title')}</h1>
        {frame.data?.updatedAt && (
          <span className="rt-muted">
            {t('mining.updated', { at: fmt.dateTime(frame.data.updatedAt) })}
          </span>
        )}
        <span className="rt-spring" />
        {exchanges && <Button onClick={() => setFiling(true)}>{t('mining.files.title')}</Button>}
        {analysis?.state === 'done' && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: exported.map((table) => ({
                key: table,
                label: (
                  <a href={url(`${base}/analyses/${analysis.id}/export/${table}`)}>
                    {t(`mining.export.${table}`)}
                  </a>
                ),
              })),
            }}
          >
            <Button icon={<DownloadOutlined />}>{t('mining.export.title')}</Button>
          </Dropdown>
        )}
      </header>
      {frame.data && scope && <ScopeBar frame={frame.data} scope={scope} onChange={set} />}
      <Refusal error={wrong} onRetry={retry} />
      {waits && (
        <div role="status">
          <Progress percent={Math.floor((100 * analysis.done) / Math.max(1, analysis.total))} />
          <span className="rt-muted">
            {t('mining.reading', {
              done: fmt.integer(analysis.done),
              total: fmt.integer(analysis.total),
            })}
          </span>
        </div>
      )}
      {analysis?.state === 'failed' && <p role="alert">{t('mining.failed')}</p>}
      {!analysis && !wrong && <Skeleton active />}
      {analysis?.result && frame.data && (
        <Findings result={analysis.result} departments={frame.data.departments} />
      )}
      {filing && scope && frame.data && (
        <LogFilesDrawer
          frame={frame.data}
          scope={scope}
          onGone={(id) => scope.log === id && set({ log: undefined })}
          onClose={() => setFiling(false)}
        />
      )}
    </section>
  );
}

interface FindingsProps {
  result: Result;
  departments: Frame['departments'];
}

function Findings({ result, departments }: FindingsProps) {
  const { t, fmt, lang } = useI18n();
  const [params, setParams] = useSearchParams();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const nameOf = useMemo(() => namesOf(result, lang, t), [result, lang, t]);
  const choose = useCallback((one: Chosen) => setChosen(one), []);
  if (result.lives === 0) return <p className="mining-card-plain">{t('mining.nothing')}</p>;
  const { conformance } = result;
  const shown = { result, nameOf, onChoose: choose };
  return (
    <>
      <div className="mining-kpis">
        <KpiCard label={t('mining.lives')} value={fmt.integer(result.lives)} />
        <KpiCard label={t('mining.events')} value={fmt.big(result.events)} />
        <KpiCard label={t('mining.median')} value={fmt.duration(result.median / 1000)} />
        <KpiCard label={t('mining.p90')} value={fmt.duration(result.p90 / 1000)} />
        <KpiCard label={t('mining.variants.title')} value={fmt.integer(result.variantCount)} />
        <KpiCard
          label={t('mining.conformance.rate')}
          value={
            conformance.compared ? fmt.percent(conformance.straight / conformance.compared, 1) : '—'
          }
          target={conformance.compared ? t('mining.conformance.target') : undefined}
          basis={t('mining.conformance.basis')}
        />
      </div>
      <Tabs
        activeKey={params.get('tab') ?? 'map'}
        onChange={(tab) => {
          const next = new URLSearchParams(params);
          next.set('tab', tab);
          setParams(next, { replace: true });
        }}
        items={[
          {
            key: 'map',
            label: t('mining.map.title'),
            children: <MapTab {...shown} chosen={chosen} />,
          },
          {
            key: 'variants',
            label: t('mining.variants.title'),
            children: <VariantTable {...shown} />,
          },
          { key: 'loops', label: t('mining.loops.title'), children: <LoopTable {...shown} /> },
          {
            key: 'conformance',
            label: t('mining.conformance.title'),
            children: <ConformanceTab {...shown} />,
          },
          { key: 'slow', label: t('mining.slow.title'), children: <BottleneckTab {...shown} /> },
          {
            key: 'sipoc',
            label: t('mining.sipoc.title'),
            children: <SipocTab departments={departments} />,
          },
        ]}
      />
      <FiguresDrawer {...shown} chosen={chosen} onClose={() => setChosen(null)} />
    </>
  );
}
