import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import type { Page } from '@/api/page';
import { useI18n } from '@/i18n';

type SkuRow = Schema<'catalog.SkuRow'>;

interface GoodsPickProps {
  id?: string;
  value?: string;
  onChange?: (sku: string) => void;
  label: string;
  /** Not offered: what is chosen elsewhere. */
  without?: readonly string[];
}

/** Goods of the catalogue that the words find. */
export function useGoods(q: string | undefined, enabled = true): SkuRow[] {
  const { data } = useQuery({
    queryKey: ['catalog', 'find', q],
    queryFn: ({ signal }) =>
      api.get<Page<SkuRow>>('/api/catalog/skus', { query: { q, active: true, limit: 12 }, signal }),
    placeholderData: (before) => before,
    enabled,
  });
  return data?.items ?? [];
}

/** Finds stocked goods by words, initials, code or barcode; kits are left out, they are never in stock. */
export function GoodsPick({ id, value, onChange, label, without = [] }: GoodsPickProps) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const rows = useGoods(typed || value).filter(
    ({ kit, sku }) => !kit && (sku === value || !without.includes(sku)),
  );
  return (
    <Select
      id={id}
      value={value || undefined}
      placeholder={t('inventory.stock.search')}
      aria-label={label}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={rows.map(({ sku, name }) => ({ value: sku, label: `${sku} ${name}` }))}
      onChange={(sku: string) => onChange?.(sku)}
    />
  );
}
