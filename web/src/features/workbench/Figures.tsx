import { useI18n } from '@/i18n';
import { KpiCard } from '@/ui/charts/KpiCard';
import { Refusal } from '@/ui/Refusal';
import { figureText, toneOf, useFigures } from './figureText';

/** The figures of my job; each leads to its facts. */
export default function Figures() {
  const { t, fmt, pick } = useI18n();
  const { data, error, refetch } = useFigures();
  return (
    <section className="rt-figures">
      <header>
        <h2>{t('workbench.figures.title')}</h2>
      </header>
      <Refusal error={error} onRetry={() => void refetch()} />
      {data?.length === 0 && <p className="rt-workbench-none">{t('workbench.figures.none')}</p>}
      <div className="rt-figures-grid">
        {data?.map((figure) => {
          const { text, unit } = figureText(figure.value, figure.unit, fmt);
          const target =
            figure.target === null ? null : figureText(figure.target, figure.unit, fmt).text;
          return (
            <KpiCard
              key={figure.code}
              label={pick({ zh: figure.labelZh, en: figure.labelEn })}
              value={text}
              unit={unit}
              target={target === null ? undefined : t('workbench.figures.target', { target })}
              tone={toneOf(figure)}
              path={figure.path ?? undefined}
            />
          );
        })}
      </div>
    </section>
  );
}
