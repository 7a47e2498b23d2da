import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { findGoods, type SkuRow } from './change';

interface GoodsPickProps {
  sku: string;
  name: string;
  error: string | undefined;
  onChange: (row: SkuRow) => void;
}

/** Finds goods by words, initials, code or barcode. */
export function GoodsPick({ sku, name, error, onChange }: GoodsPickProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const found = useQuery({
    queryKey: ['sales', 'goods', typed],
    enabled: open,
    queryFn: ({ signal }) => findGoods(typed, signal),
    placeholderData: (before) => before,
  });
  const rows = found.data ?? [];
  const known = rows.some((row) => row.sku === sku) || sku === '';
  return (
    <label className="sales-goods">
      <span className="rt-muted">{t('sales.description')}</span>
      <Select
        value={sku || undefined}
        placeholder={t('sales.change.goods')}
        status={error ? 'error' : undefined}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        onOpenChange={setOpen}
        options={[
          ...(known ? [] : [{ value: sku, label: `${sku} ${name}` }]),
          ...rows.map((row) => ({ value: row.sku, label: `${row.sku} ${row.name}` })),
        ]}
        onChange={(chosen: string) => {
          const row = rows.find((one) => one.sku === chosen);
          if (row) onChange(row);
        }}
      />
      {error && (
        <span className="sales-field-error" role="alert">
          {error}
        </span>
      )}
    </label>
  );
}
