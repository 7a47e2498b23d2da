import { Form, Input, Segmented, Select, Skeleton } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useI18n } from '@/i18n';
import { CelText } from './CelText';
import { CodeField } from './CodeField';
import { results, type Finding, type Report, type Rule, type SetView } from './model';
import { fromQuery } from '@/ui/condition/query';
import { useHeldQuery } from '@/ui/condition/useHeldQuery';
import { showResults } from './values';

const Builder = lazy(() => import('@/ui/condition/Builder'));

interface RuleEditorProps {
  set: SetView;
  rule: Rule;
  report: Report | undefined;
  /** Codes of the other rules. */
  taken: readonly string[];
  onChange: (rule: Rule) => void;
}

/** One rule: its condition in the builder or as text, what follows, why, and all of it in a sentence. */
export function RuleEditor({ set, rule, report, taken, onChange }: RuleEditorProps) {
  const reader = useI18n();
  const { t, pick } = reader;
  const [asText, setAsText] = useState(false);
  const [query, hold] = useHeldQuery(rule.when, set.words);
  const text = asText || query === null;
  const findings: Finding[] = (report?.findings ?? []).filter(
    ({ rules }) => rules[0] === rule.code,
  );
  const said = report?.readings.find((one) => one.rule === rule.code);
  const sentence = said ? pick({ zh: said.zh, en: said.en }) : '';
  return (
    <section className="rules-editor">
      <header>
        <CodeField
          code={rule.code}
          taken={taken}
          onChange={(code) => onChange({ ...rule, code })}
        />
        <Segmented
          size="small"
          value={text ? 'cel' : 'builder'}
          options={[
            { value: 'builder', label: t('ui.condition.builder'), disabled: query === null },
            { value: 'cel', label: 'CEL' },
          ]}
          onChange={(chosen) => setAsText(chosen === 'cel')}
        />
        {query === null && <span className="rt-muted">{t('ui.condition.textOnly')}</span>}
      </header>
      {text || query === null ? (
        <CelText
          value={rule.when}
          findings={findings}
          onChange={(when) => onChange({ ...rule, when })}
        />
      ) : (
        <Suspense fallback={<Skeleton active paragraph={{ rows: 2 }} />}>
          <Builder
            words={set.words}
            query={query}
            onChange={(next) => {
              hold(next);
              const when = fromQuery(next);
              if (when !== rule.when) onChange({ ...rule, when });
            }}
          />
        </Suspense>
      )}
      {sentence && (
        <p className="rules-sentence">
          {t('rules.sentence', {
            condition: sentence,
            result: showResults(set.results, rule.result, reader),
          })}
        </p>
      )}
      <RuleFields set={set} rule={rule} onChange={onChange} />
    </section>
  );
}

function RuleFields({ set, rule, onChange }: Omit<RuleEditorProps, 'report' | 'taken'>) {
  const { t, pick } = useI18n();
  const options = set.results.map(({ value, label }) => ({ value, label: pick(label) }));
  return (
    <Form layout="vertical" requiredMark={false} className="rules-fields">
      <Form.Item label={t('rules.result')}>
        {set.severalResults ? (
          <Select
            mode="multiple"
            value={results(rule.result)}
            options={options}
            aria-label={t('rules.result')}
            onChange={(chosen: string[]) => onChange({ ...rule, result: chosen.join(',') })}
          />
        ) : (
          <Select
            value={rule.result || undefined}
            options={options}
            aria-label={t('rules.result')}
            onChange={(result: string) => onChange({ ...rule, result })}
          />
        )}
      </Form.Item>
      <Form.Item label={t('rules.reasonZh')}>
        <Input
          value={rule.reasonZh}
          maxLength={200}
          aria-label={t('rules.reasonZh')}
          onChange={(event) => onChange({ ...rule, reasonZh: event.target.value })}
        />
      </Form.Item>
      <Form.Item label={t('rules.reasonEn')}>
        <Input
          value={rule.reasonEn}
          maxLength={200}
          aria-label={t('rules.reasonEn')}
          onChange={(event) => onChange({ ...rule, reasonEn: event.target.value })}
        />
      </Form.Item>
    </Form>
  );
}
