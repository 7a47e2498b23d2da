import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { findGoods } from './change';

interface SkuFieldProps {
  id?: string;
  value?: string | string[];
  onChange?: (value: string | string[]) => void;
  multiple?: boolean;
  placeholder?: string;
}

/** A field for one code of goods, or several; goods are found by words, initials, code or barcode. */
export function SkuField({ id, value, onChange, multiple = false, placeholder }: SkuFieldProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const found = useQuery({
    queryKey: ['sales', 'goods', typed],
    enabled: open,
    queryFn: ({ signal }) => findGoods(typed, signal),
    placeholderData: (before) => before,
  });
  return (
    <Select
      id={id}
      allowClear
      mode={multiple ? 'multiple' : undefined}
      value={value}
      placeholder={placeholder ?? t('sales.change.goods')}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      onOpenChange={setOpen}
      options={found.data?.map((row) => ({ value: row.sku, label: `${row.sku} ${row.name}` }))}
      onChange={onChange}
    />
  );
}
