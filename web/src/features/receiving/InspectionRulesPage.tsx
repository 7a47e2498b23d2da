import { useI18n } from '@/i18n';
import { InspectionRules } from './InspectionRules';
import { InspectTabs } from './InspectTabs';
import './receiving.css';

/** The rules that say which bought goods are looked at. */
export default function InspectionRulesPage() {
  const { t } = useI18n();
  return (
    <section>
      <header className="rt-page-head">
        <h1>{t('receiving.inspect.title')}</h1>
        <InspectTabs at="rules" />
      </header>
      <p className="rt-muted">{t('receiving.inspect.about')}</p>
      <InspectionRules />
    </section>
  );
}
