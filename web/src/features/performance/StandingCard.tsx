import { Button, Tooltip } from 'antd';
import { useI18n } from '@/i18n';
import { Sparkline } from '@/ui/charts/Sparkline';
import { StatusTag } from '@/ui/StatusTag';
import type { Kpi, Line } from './model';
import { metStatus } from './status';
import { drawn, said } from './words';

interface StandingCardProps {
  kpi: Kpi;
  line: Line;
  chosen: boolean;
  onChoose: () => void;
  onOpen: () => void;
}

/** One KPI: value, target, the post's median, how it went, and the way to its facts. */
export function StandingCard({ kpi, line, chosen, onChoose, onOpen }: StandingCardProps) {
  const i18n = useI18n();
  const { t, fmt, pick } = i18n;
  const { met, value, target, tally } = line.figure;
  const values = line.days.flatMap(({ figure }) => drawn(figure.value) ?? []);
  return (
    <article className={`rt-performance-card${chosen ? ' rt-performance-chosen' : ''}`}>
      <header>
        <button type="button" className="rt-performance-name" onClick={onChoose}>
          {pick(kpi.name)}
        </button>
        <Tooltip title={`${pick(kpi.definition)} ${pick(kpi.formula)}`}>
          <span tabIndex={0} className="rt-muted">
            ⓘ
          </span>
        </Tooltip>
        <span className="rt-spring" />
        {met !== null && met !== undefined && (
          <StatusTag status={met ? metStatus.met : metStatus.missed} />
        )}
      </header>
      <p className="rt-performance-value">
        {said(i18n, kpi, value)}
        {values.length > 1 && <Sparkline values={values} />}
      </p>
      <p className="rt-muted">
        {t('performance.target', { value: said(i18n, kpi, target) })}
        {' · '}
        {line.median === null || line.median === undefined
          ? t('performance.median.few')
          : t('performance.median', { value: said(i18n, kpi, line.median) })}
      </p>
      <p className="rt-muted">
        <Button type="link" size="small" onClick={onOpen}>
          {t('performance.facts', { n: fmt.integer(tally.n) })}
        </Button>
        {line.excluded > 0 && t('performance.excluded', { n: fmt.integer(line.excluded) })}{' '}
        {line.corrected > 0 && t('performance.corrected', { n: fmt.integer(line.corrected) })}
      </p>
    </article>
  );
}
