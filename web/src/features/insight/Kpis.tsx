import { useI18n } from '@/i18n';
import type { Tone } from '@/theme';
import { KpiCard } from '@/ui/charts/KpiCard';
import {
  delta,
  ratio,
  smallWithin,
  type BandLine,
  type HandOver,
  type Summary,
  type Trend,
} from './model';
import { drillPath, type View } from './useView';

interface KpisProps {
  view: View;
  summary: Summary;
  bands: readonly BandLine[];
  trend: Trend | undefined;
}

/** The figures of the period, each with what it was before, its target and its requests. */
export function Kpis({ view, summary, bands, trend }: KpisProps) {
  const { t, fmt } = useI18n();
  const { now, before } = summary;
  const times = view.working ? 'working' : 'clock';
  const mean = now[times].meanSeconds;
  const small = smallWithin(bands, view.working);
  const smallBefore = smallWithin(bands, view.working, true);
  const share = (part: number, whole: number) => fmt.percent(ratio(part, whole));
  const points = (a: number | null, b: number | null) =>
    a === null || b === null ? '' : fmt.points(a - b);
  const shareCard = (
    key: 'rejected' | 'urgent' | 'overBudget' | 'escalated',
    filter: string,
    value: string,
  ) => (
    <KpiCard
      label={t(`insight.kpi.${key}`)}
      value={share(now.totals[key], now.totals.decided)}
      delta={points(
        ratio(now.totals[key], now.totals.decided),
        ratio(before.totals[key], before.totals.decided),
      )}
      target={t('insight.kpi.count', { n: fmt.integer(now.totals[key]) })}
      basis={t(`insight.basis.${key}`)}
      path={drillPath(view, { [filter]: value })}
    />
  );
  return (
    <div className="rt-insight-kpis">
      <KpiCard
        label={t('insight.kpi.mean')}
        value={now.totals.decided ? fmt.duration(mean) : '—'}
        delta={delta(mean, before[times].meanSeconds, fmt.percent)}
        target={t('insight.kpi.spread', {
          median: fmt.duration(now[times].medianSeconds),
          p90: fmt.duration(now[times].p90Seconds),
        })}
        history={trend?.weeks.map(({ meanSeconds, meanWorkingSeconds }) =>
          view.working ? meanWorkingSeconds : meanSeconds,
        )}
        basis={t('insight.basis.mean')}
        path={drillPath(view, {})}
      />
      <KpiCard
        label={t('insight.kpi.small')}
        value={fmt.percent(small)}
        tone={small === null ? undefined : small >= 0.8 ? 'ok' : 'soon'}
        delta={points(small, smallBefore)}
        target={t('insight.kpi.target', { target: fmt.percent(0.8) })}
        basis={t('insight.basis.small', {
          target: fmt.duration((bands[0]?.band.targetMinutes ?? 60) * 60),
        })}
        path={drillPath(view, { band: bands[0]?.band.code ?? '', within: 'false' })}
      />
      {shareCard('rejected', 'state', 'rejected')}
      {shareCard('urgent', 'urgent', 'true')}
      {shareCard('overBudget', 'overBudget', 'true')}
      {shareCard('escalated', 'escalated', 'true')}
      <HandOverCard name="received" it={now.received} />
      <HandOverCard name="handOver" it={now.handOver} />
    </div>
  );
}

/** A hand-over against its target: the ninety-ninth of a hundred decides the tone. */
function HandOverCard({ name, it }: { name: 'received' | 'handOver'; it: HandOver }) {
  const { t, fmt } = useI18n();
  const met = ratio(it.met, it.count);
  const tone: Tone | undefined =
    met === null
      ? undefined
      : it.p99Millis <= it.targetMillis
        ? 'ok'
        : met >= 0.9
          ? 'soon'
          : 'overdue';
  const seconds = (millis: number) =>
    millis < 1000
      ? t('insight.millis', { n: fmt.amount(millis / 1000, 1) })
      : fmt.duration(millis / 1000);
  return (
    <KpiCard
      label={t(`insight.kpi.${name}`)}
      value={fmt.percent(met)}
      tone={tone}
      delta={
        it.count
          ? t('insight.kpi.p90', { p90: seconds(it.p90Millis), p99: seconds(it.p99Millis) })
          : ''
      }
      target={t('insight.kpi.target', { target: `≤ ${seconds(it.targetMillis)}` })}
      basis={t(`insight.basis.${name}`)}
    />
  );
}
