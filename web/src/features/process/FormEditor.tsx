import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Select } from 'antd';
import { useI18n } from '@/i18n';
import type { Field } from './desk';
import { TextPair } from './TextPair';

interface FormEditorProps {
  fields: Field[];
  onChange: (fields: Field[]) => void;
}

const types: Field['type'][] = ['text', 'number', 'money', 'date', 'choice', 'check', 'file'];
const empty = { zh: '', en: '' };

/** The fields of a manual node: what is asked, in which form, and whether it must be given. */
export function FormEditor({ fields, onChange }: FormEditorProps) {
  const { t } = useI18n();
  const edit = (index: number, to: Partial<Field>) =>
    onChange(fields.map((one, at) => (at === index ? { ...one, ...to } : one)));
  const add = () => {
    let n = fields.length + 1;
    while (fields.some(({ code }) => code === `field-${n}`)) n++;
    const field: Field = {
      code: `field-${n}`,
      label: empty,
      type: 'text',
      required: true,
      least: null,
      most: null,
      pattern: '',
      choices: [],
      hint: empty,
    };
    onChange([...fields, field]);
  };
  return (
    <div className="process-stack">
      {fields.map((field, index) => (
        <fieldset key={index} className="process-field">
          <div className="process-marks">
            <Select
              size="small"
              value={field.type}
              aria-label={t('process.editor.type.title')}
              onChange={(type) => edit(index, { type })}
              options={types.map((value) => ({ value, label: t(`process.editor.type.${value}`) }))}
            />
            <Checkbox
              checked={field.required}
              onChange={(event) => edit(index, { required: event.target.checked })}
            >
              {t('process.editor.required')}
            </Checkbox>
            <span className="rt-spring" />
            <Button
              size="small"
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('process.editor.removeField')}
              onClick={() => onChange(fields.filter((_, at) => at !== index))}
            />
          </div>
          <TextPair value={field.label} longest={60} onChange={(label) => edit(index, { label })} />
          {field.type === 'text' && (
            <Input
              size="small"
              value={field.pattern}
              maxLength={200}
              prefix={<span className="rt-muted">{t('process.editor.pattern')}</span>}
              placeholder="[0-9]{6}"
              onChange={(event) => edit(index, { pattern: event.target.value })}
            />
          )}
          {field.type === 'choice' && (
            <Input
              size="small"
              defaultValue={field.choices.map(({ label }) => label.zh).join('|')}
              prefix={<span className="rt-muted">{t('process.editor.choices')}</span>}
              placeholder={t('process.editor.choicesHint')}
              onBlur={(event) => edit(index, { choices: choices(event.target.value) })}
            />
          )}
        </fieldset>
      ))}
      <Button size="small" icon={<PlusOutlined />} onClick={add}>
        {t('process.editor.addField')}
      </Button>
    </div>
  );
}

/** `红|蓝` or `红=red|蓝=blue`: what is chosen is kept as written. */
const choices = (text: string) =>
  text
    .split('|')
    .map((one) => one.trim())
    .filter(Boolean)
    .map((one) => {
      const [zh = one, en = zh] = one.split('=').map((part) => part.trim());
      return { value: zh, label: { zh, en } };
    });
