import { Button, Input, InputNumber, Table } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { useRefresh } from './fulfilment';
import type { GoodsTolerance } from './model';
import { putTolerance, useTolerances } from './weighing';

interface PercentProps {
  value: string;
  disabled: boolean;
  label: string;
  onChange: (percent: string) => void;
}

/** A tolerance in percent, taken when the field is left or Enter is pressed. */
export function PercentInput({ value, disabled, label, onChange }: PercentProps) {
  const [typed, setTyped] = useState<string | null>(value);
  const done = () => {
    if (typed !== null && typed !== '' && Number(typed) !== Number(value)) onChange(typed);
  };
  return (
    <InputNumber<string>
      stringMode
      size="small"
      min="0"
      max="50"
      suffix="%"
      value={typed}
      disabled={disabled}
      aria-label={label}
      onChange={setTyped}
      onBlur={done}
      onPressEnter={done}
    />
  );
}

interface TableProps {
  may: boolean;
  onFailure: (error: unknown) => void;
}

/** Goods whose weight varies otherwise than the warehouse says. */
export function ToleranceTable({ may, onFailure }: TableProps) {
  const { t } = useI18n();
  const refresh = useRefresh();
  const { data } = useTolerances();
  const [sku, setSku] = useState('');
  const put = (tolerance: GoodsTolerance) =>
    void putTolerance(tolerance)
      .then(() => setSku(''))
      .then(refresh)
      .catch(onFailure);
  return (
    <>
      <header className="rt-page-head">
        <h2>{t('fulfilment.floor.goods')}</h2>
        <span className="rt-spring" />
        {may && (
          <Input
            size="small"
            value={sku}
            placeholder={t('fulfilment.floor.sku')}
            aria-label={t('fulfilment.floor.sku')}
            onChange={({ target }) => setSku(target.value)}
            onPressEnter={() => sku.trim() && put({ sku: sku.trim(), percent: '10' })}
            suffix={
              <Button
                type="link"
                size="small"
                disabled={!sku.trim()}
                onClick={() => put({ sku: sku.trim(), percent: '10' })}
              >
                {t('fulfilment.floor.add')}
              </Button>
            }
          />
        )}
      </header>
      <Table<GoodsTolerance>
        size="small"
        rowKey="sku"
        dataSource={data}
        pagination={false}
        locale={{ emptyText: t('fulfilment.floor.noGoods') }}
        columns={[
          { key: 'sku', title: t('fulfilment.floor.sku'), render: (_, it) => it.sku },
          {
            key: 'percent',
            title: t('fulfilment.floor.percent'),
            align: 'right',
            render: (_, it) => (
              <PercentInput
                value={it.percent}
                disabled={!may}
                label={`${t('fulfilment.floor.percent')} ${it.sku}`}
                onChange={(percent) => put({ ...it, percent })}
              />
            ),
          },
        ]}
      />
    </>
  );
}
