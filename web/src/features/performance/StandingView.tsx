import { Skeleton } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useWho } from '@/ui/useWho';
import type { Days } from './days';
import { FactsDrawer } from './FactsDrawer';
import { LineChart } from './LineChart';
import { StandingCard } from './StandingCard';
import { useKpis, useStanding, type Kpi, type Line, type Standing } from './model';
import { said } from './words';

interface StandingViewProps {
  days: Days;
  /** Whose, by user name. */
  me: string;
  /** Whether it is the reader. */
  own?: boolean;
}

/** The sentence, a card for each KPI, the line of the one chosen, and the facts behind it. */
export function StandingView({ days, me, own = false }: StandingViewProps) {
  const { t, pick } = useI18n();
  const { data, error, refetch } = useStanding(own ? undefined : me, days);
  const { data: kpis = [] } = useKpis();
  const [chosen, setChosen] = useState<string>();
  const [open, setOpen] = useState<string>();
  const lines = data?.lines ?? [];
  const line = lines.find(({ kpi }) => kpi === chosen) ?? lines[0];
  const of = (code: string) => kpis.find((kpi) => kpi.code === code);
  const kpi = line && of(line.kpi);
  const drilled = open === undefined ? undefined : of(open);
  return (
    <>
      <Refusal error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active />}
      {data && <Sentence standing={data} kpis={kpis} />}
      <div className="rt-performance-cards">
        {lines.map((one) => {
          const its = of(one.kpi);
          return (
            its && (
              <StandingCard
                key={one.kpi}
                kpi={its}
                line={one}
                chosen={one === line}
                onChoose={() => setChosen(one.kpi)}
                onOpen={() => setOpen(one.kpi)}
              />
            )
          );
        })}
      </div>
      {kpi && line && (
        <LineChart
          kpi={kpi}
          title={t('performance.line.title', { kpi: pick(kpi.name) })}
          axis={t('performance.day')}
          series={[{ person: me, points: line.days }]}
          median={line.median}
          onDrill={() => setOpen(kpi.code)}
        />
      )}
      {drilled && (
        <FactsDrawer
          kpi={drilled}
          person={me}
          days={days}
          contestable={own}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

/** 张三今日订单处理时效1.5小时,准确率99.9%: what was done today, or else in the period. */
function Sentence({ standing, kpis }: { standing: Standing; kpis: Kpi[] }) {
  const i18n = useI18n();
  const { t, fmt, pick } = i18n;
  const name = useWho()(standing.person);
  const part = (line: Line, value: string | number | null | undefined) => {
    const kpi = kpis.find(({ code }) => code === line.kpi);
    return kpi && value !== null && value !== undefined
      ? [t('performance.sentence.part', { kpi: pick(kpi.name), value: said(i18n, kpi, value) })]
      : [];
  };
  const today = standing.lines.flatMap((line) =>
    part(line, line.days.find(({ day }) => day === standing.today)?.figure.value),
  );
  const period = standing.lines.flatMap((line) => part(line, line.figure.value));
  const key = today.length > 0 ? 'today' : period.length > 0 ? 'period' : 'none';
  return (
    <p className="rt-performance-sentence">
      {t(`performance.sentence.${key}`, {
        who: name,
        figures: fmt.list(today.length > 0 ? today : period),
      })}
    </p>
  );
}
