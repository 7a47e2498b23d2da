import { Form, Input, Tag } from 'antd';
import { useI18n } from '@/i18n';
import { useWords } from './standards';

interface ConditionFieldProps {
  value: string;
  onChange: (value: string) => void;
  fault: { validateStatus?: 'error'; help?: string };
}

/** Which orders pass the node, in CEL; the words it may use stand below and are put in by a click. */
export function ConditionField({ value, onChange, fault }: ConditionFieldProps) {
  const { t, pick } = useI18n();
  const { data: words } = useWords();
  return (
    <Form.Item label={t('process.editor.field.condition')} {...fault}>
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
    </Form.Item>
  );
}
