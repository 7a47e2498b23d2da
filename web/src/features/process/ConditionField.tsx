import { Form, Input, Segmented, Skeleton, Tag } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useI18n } from '@/i18n';
import { fromQuery } from '@/ui/condition/query';
import { useHeldQuery } from '@/ui/condition/useHeldQuery';
import { useWords } from './standards';

const Builder = lazy(() => import('@/ui/condition/Builder'));

interface ConditionFieldProps {
  value: string;
  onChange: (value: string) => void;
  fault: { validateStatus?: 'error'; help?: string };
}

const everyOrder = 'true';

/**
 * Which orders pass the node: rows of word, comparison and value, with the text in CEL below. What the rows cannot show
 * is edited as text.
 */
export function ConditionField({ value, onChange, fault }: ConditionFieldProps) {
  const { t } = useI18n();
  const { data: words } = useWords();
  const [asText, setAsText] = useState(false);
  const [query, hold] = useHeldQuery(value.trim() || everyOrder, words);
  const text = asText || query === null;
  return (
    <Form.Item label={t('process.editor.field.condition')} {...fault}>
      <div className="process-stack">
        <div className="process-marks">
          <Segmented
            size="small"
            value={text ? 'cel' : 'builder'}
            options={[
              { value: 'builder', label: t('ui.condition.builder'), disabled: query === null },
              { value: 'cel', label: 'CEL' },
            ]}
            onChange={(chosen) => setAsText(chosen === 'cel')}
          />
          {words && query === null && (
            <span className="rt-muted">{t('ui.condition.textOnly')}</span>
          )}
        </div>
        {text || !words ? (
          <TextBox value={value} onChange={onChange} />
        ) : (
          <Suspense fallback={<Skeleton active paragraph={{ rows: 1 }} />}>
            <div className="rt-condition-narrow">
              <Builder
                words={words}
                query={query}
                onChange={(next) => {
                  hold(next);
                  const cel = fromQuery(next);
                  const wanted = cel === everyOrder ? '' : cel;
                  if (wanted !== value) onChange(wanted);
                }}
              />
            </div>
            <code className="process-cel">{value || t('process.editor.everyOrder')}</code>
          </Suspense>
        )}
      </div>
    </Form.Item>
  );
}

/** The condition as text; the words it may use stand below and are put in by a click. */
function TextBox({ value, onChange }: Pick<ConditionFieldProps, 'value' | 'onChange'>) {
  const { t, pick } = useI18n();
  const { data: words } = useWords();
  return (
    <>
      <Input.TextArea
        value={value}
        maxLength={500}
        autoSize={{ minRows: 1, maxRows: 4 }}
        placeholder={t('process.editor.everyOrder')}
        onChange={(event) => onChange(event.target.value)}
      />
      <div className="process-words">
        {words?.map((word) => (
          <Tag
            key={word.name}
            role="button"
            tabIndex={0}
            onClick={() =>
              onChange(`${value}${value && !value.endsWith(' ') ? ' ' : ''}${word.name}`)
            }
          >
            {pick(word.label)} {word.name}
          </Tag>
        ))}
      </div>
      <p className="rt-muted">{t('process.editor.conditionHint')}</p>
    </>
  );
}
