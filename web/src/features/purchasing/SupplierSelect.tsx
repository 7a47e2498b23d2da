import { Select } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { useSuppliers } from './choices';

interface SupplierSelectProps {
  value?: string | null;
  /** What the chosen one is called, known before it was looked for. */
  name?: string;
  onChange?: (supplier: string | null) => void;
  id?: string;
  disabled?: boolean;
}

/** Finds a supplier by words, initials or code. */
export function SupplierSelect({ value, name, onChange, id, disabled }: SupplierSelectProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const { data = [] } = useSuppliers(typed);
  const options = data.map((one) => ({ value: one.id, label: `${one.code} ${one.name}` }));
  if (value && name && !options.some((one) => one.value === value))
    options.unshift({ value, label: name });
  return (
    <Select
      id={id}
      value={value ?? undefined}
      allowClear
      disabled={disabled}
      placeholder={t('purchasing.supplierHint')}
      aria-label={t('purchasing.supplier')}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={options}
      onChange={(next) => onChange?.(next ?? null)}
    />
  );
}
