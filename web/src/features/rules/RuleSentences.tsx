import { useI18n } from '@/i18n';
import type { Report, Rule, SetView } from './model';
import { showResults } from './values';

interface RuleSentencesProps {
  set: SetView;
  rules: readonly Rule[];
  report: Report | undefined;
}

/** Every rule in one sentence. */
export function RuleSentences({ set, rules, report }: RuleSentencesProps) {
  const reader = useI18n();
  const { t, pick } = reader;
  return (
    <ol className="rules-sentences">
      {rules.map((rule) => {
        const said = report?.readings.find((one) => one.rule === rule.code);
        return (
          <li key={rule.code}>
            {t('rules.sentence', {
              condition: (said && pick(said)) || rule.when,
              result: showResults(set.results, rule.result, reader),
            })}
            <span className="rt-muted"> {pick({ zh: rule.reasonZh, en: rule.reasonEn })}</span>
          </li>
        );
      })}
    </ol>
  );
}
