import { UploadOutlined } from '@ant-design/icons';
import { Button, Checkbox, DatePicker, Form, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useRef, useState } from 'react';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import type { Field } from './desk';

interface FormFieldsProps {
  fields: Field[];
  /** Keeps a file and answers with what the form then names; left out, files cannot be chosen. */
  onFile?: (file: File) => Promise<{ id: string; name: string }>;
}

/** The fields of a manual node inside a form whose values are texts under `values`. */
export function FormFields({ fields, onFile }: FormFieldsProps) {
  const { t, pick } = useI18n();
  return (
    <div className="process-fields">
      {fields.map((field) => (
        <Form.Item
          key={field.code}
          name={['values', field.code]}
          label={pick(field.label)}
          extra={pick(field.hint) || undefined}
          rules={[{ required: field.required, message: t('ui.required') }]}
        >
          <FieldInput field={field} onFile={onFile} />
        </Form.Item>
      ))}
    </div>
  );
}

interface FieldInputProps {
  field: Field;
  onFile?: FormFieldsProps['onFile'];
  value?: string;
  onChange?: (value: string | undefined) => void;
  id?: string;
}

function FieldInput({ field, onFile, value, onChange, id }: FieldInputProps) {
  const { t, pick } = useI18n();
  switch (field.type) {
    case 'choice':
      return (
        <Select
          id={id}
          value={value}
          onChange={onChange}
          allowClear={!field.required}
          options={field.choices.map((one) => ({ value: one.value, label: pick(one.label) }))}
        />
      );
    case 'date':
      return (
        <DatePicker
          id={id}
          value={value ? dayjs(value) : null}
          onChange={(day) => onChange?.(day?.format('YYYY-MM-DD'))}
        />
      );
    case 'check':
      return (
        <Checkbox
          id={id}
          checked={value === 'true'}
          onChange={(event) => onChange?.(event.target.checked ? 'true' : undefined)}
        >
          {t('process.desk.checked')}
        </Checkbox>
      );
    case 'file':
      return <FileInput value={value} onChange={onChange} onFile={onFile} />;
    case 'number':
    case 'money':
      return (
        <Input
          id={id}
          value={value}
          inputMode="decimal"
          className="rt-number"
          onChange={(event) => onChange?.(event.target.value || undefined)}
        />
      );
    default:
      return (
        <Input
          id={id}
          value={value}
          maxLength={500}
          onChange={(event) => onChange?.(event.target.value || undefined)}
        />
      );
  }
}

function FileInput({ value, onChange, onFile }: Omit<FieldInputProps, 'field'>) {
  const { t } = useI18n();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  async function keep(file: File | undefined) {
    if (!file || !onFile) return;
    setBusy(true);
    setError(null);
    try {
      const kept = await onFile(file);
      setName(kept.name);
      onChange?.(kept.id);
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      <Button
        icon={<UploadOutlined />}
        loading={busy}
        disabled={!onFile}
        onClick={() => input.current?.click()}
      >
        {value ? name || t('process.desk.fileKept') : t('process.desk.chooseFile')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        onChange={(event) => void keep(event.target.files?.[0])}
      />
      <Refusal error={error} />
    </>
  );
}
