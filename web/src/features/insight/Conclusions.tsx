import { Link } from 'react-router';
import type { Query } from '@/api/client';
import type { Schema } from '@/api/model';
import { useI18n } from '@/i18n';
import type { Tone } from '@/theme';
import { ToneIcon } from '@/ui/tone';
import { useReport } from './model';
import { drillPath, type View } from './useView';

export type Conclusion = Schema<'insight.Conclusion'>;

const tones: Record<Conclusion['tone'], Tone> = { attention: 'soon', note: 'waiting', good: 'ok' };

/** What the figures come to in words, each with its requests and what could be changed (D4, D6, D8). */
export function Conclusions({ query, view }: { query: Query | undefined; view: View }) {
  const { data } = useReport<Conclusion[]>('conclusions', query);
  return <ConclusionList view={view} all={data} />;
}

export function ConclusionList({ all, view }: { all: Conclusion[] | undefined; view: View }) {
  const { t, pick } = useI18n();
  if (!all || all.length === 0) return null;
  return (
    <section className="rt-insight-card" aria-label={t('insight.conclusions.title')}>
      <h2>{t('insight.conclusions.title')}</h2>
      <ul className="rt-insight-conclusions">
        {all.map((it) => (
          <li key={it.code}>
            <ToneIcon tone={tones[it.tone]} size={16} />
            <div>
              <p>{pick({ zh: it.zh, en: it.en })}</p>
              <div className="rt-insight-links">
                {Object.keys(it.evidence).length > 0 && (
                  <Link to={drillPath(view, it.evidence)}>{t('insight.conclusions.evidence')}</Link>
                )}
                {it.advice && (
                  <Link to={it.advice.path}>{pick({ zh: it.advice.zh, en: it.advice.en })}</Link>
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
