import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { findGoods } from './choices';

export interface ChosenGoods {
  sku: string;
  name: string;
  uom: string;
}

/** Finds goods and hands them over; stays empty for the next. */
export function GoodsSelect({ onChoose }: { onChoose: (goods: ChosenGoods) => void }) {
  const { t } = useI18n();
  const [typed, setTyped] = useState('');
  const { data = [] } = useQuery({
    queryKey: ['purchasing', 'goods', typed],
    queryFn: ({ signal }) => findGoods(typed, signal),
    placeholderData: (before) => before,
  });
  return (
    <Select
      className="purchasing-goods"
      value={null}
      placeholder={t('purchasing.lines.add')}
      aria-label={t('purchasing.lines.add')}
      showSearch={{ filterOption: false, onSearch: setTyped, searchValue: typed }}
      options={data.map(({ sku, name }) => ({ value: sku, label: `${sku} ${name}` }))}
      onChange={(sku: string | null) => {
        const chosen = data.find((one) => one.sku === sku);
        if (chosen) onChoose(chosen);
        setTyped('');
      }}
    />
  );
}
