import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import type { Page } from '@/api/page';
import { useI18n } from '@/i18n';

type SkuRow = Schema<'catalog.SkuRow'>;

interface Props {
  id?: string;
  value?: string;
  onChange?: (sku: string) => void;
}

/** Finds goods by words, initials, code or barcode; kits are left out, their parts are what is sent. */
export function GoodsField({ id, value, onChange }: Props) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const { data } = useQuery({
    queryKey: ['catalog', 'find', typed || value],
    queryFn: ({ signal }) =>
      api.get<Page<SkuRow>>('/api/catalog/skus', {
        query: { q: typed || value, active: true, limit: 12 },
        signal,
      }),
    placeholderData: (before) => before,
  });
  const rows = (data?.items ?? []).filter(({ kit }) => !kit);
  return (
    <Select
      id={id}
      value={value || undefined}
      placeholder={t('outside.links.goodsHint')}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      options={rows.map(({ sku, name }) => ({ value: sku, label: `${sku} ${name}` }))}
      onChange={(sku: string) => onChange?.(sku)}
    />
  );
}
