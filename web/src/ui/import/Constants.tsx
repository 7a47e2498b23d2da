import { Input, Select } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { change, type ImportField, type Mapping } from './types';

interface ConstantsProps {
  fields: ImportField[];
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

/** What the file does not say and all rows have in common: the shop, the currency. */
export function Constants({ fields, mapping, onChange }: ConstantsProps) {
  const { t } = useI18n();
  const [added, setAdded] = useState<string[]>([]);
  const shown = fields.filter(({ key, required }) => {
    const source = mapping[key];
    return source?.constant || added.includes(key) || (required && !source?.column);
  });
  const others = fields.filter((field) => !shown.includes(field));
  const put = (key: string, value: string | undefined) => {
    setAdded((keys) => (keys.includes(key) ? keys : [...keys, key]));
    onChange(change(mapping, key, { constant: value || null }));
  };
  return (
    <fieldset className="rt-import-constants">
      <legend>{t('ui.import.constants')}</legend>
      <p className="rt-muted">{t('ui.import.constantsHint')}</p>
      {shown.map(({ key, label, choices }) => (
        <label key={key}>
          <span>{label}</span>
          {choices && choices.length > 0 ? (
            <Select
              size="small"
              allowClear
              className="rt-import-field"
              aria-label={label}
              options={choices.map((value) => ({ value, label: value }))}
              value={mapping[key]?.constant ?? undefined}
              onChange={(value: string | undefined) => put(key, value)}
            />
          ) : (
            <Input
              size="small"
              className="rt-import-field"
              aria-label={label}
              value={mapping[key]?.constant ?? ''}
              onChange={(event) => put(key, event.target.value)}
            />
          )}
        </label>
      ))}
      {others.length > 0 && (
        <Select
          size="small"
          className="rt-import-field"
          placeholder={t('ui.import.addConstant')}
          aria-label={t('ui.import.addConstant')}
          options={others.map(({ key, label }) => ({ value: key, label }))}
          value={null}
          onChange={(key: string | null) => key && setAdded((keys) => [...keys, key])}
        />
      )}
    </fieldset>
  );
}
