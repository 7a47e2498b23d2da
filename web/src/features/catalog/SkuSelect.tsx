import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { findSkus } from './catalog';

interface SkuSelectProps {
  value?: string;
  onChange?: (sku: string) => void;
  /** Tells the base unit of the item chosen. */
  onUom?: (uom: string) => void;
  id?: string;
}

/** Finds an item by words, initials, code or barcode. Kits are left out: a kit holds none. */
export function SkuSelect({ value, onChange, onUom, id }: SkuSelectProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const found = useQuery({
    queryKey: ['catalog', 'find', typed],
    queryFn: ({ signal }) => findSkus(typed, signal),
    placeholderData: (before) => before,
  });
  const rows = (found.data?.items ?? []).filter(({ kit }) => !kit);
  return (
    <Select
      id={id}
      value={value || undefined}
      placeholder={t('catalog.searchHint')}
      aria-label={t('catalog.component')}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={rows.map(({ sku, name }) => ({ value: sku, label: `${sku} ${name}` }))}
      onChange={(sku: string) => {
        onChange?.(sku);
        const row = rows.find((one) => one.sku === sku);
        if (row) onUom?.(row.uom);
      }}
    />
  );
}
