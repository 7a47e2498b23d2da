import { useI18n } from '@/i18n';
import { WhyText, type Explanation } from './Why';

interface WhyPanelProps {
  /** One explanation per rule that spoke, the deciding one first. */
  whys: Explanation[];
  /** More reasons to decide: who has decided, similar documents. */
  children?: React.ReactNode;
}

/** Why it came out so, always open: beside the facts a decision rests on. */
export function WhyPanel({ whys, children }: WhyPanelProps) {
  const { t } = useI18n();
  return (
    <section className="rt-why-panel" aria-label={t('ui.why.title')}>
      <h2>{t('ui.why.title')}</h2>
      {whys.map((why) => (
        <WhyText key={why.rule} why={why} />
      ))}
      {children}
    </section>
  );
}
