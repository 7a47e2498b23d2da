import { Select, Switch, Table } from 'antd';
import { useState } from 'react';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useRefresh, useWarehouses, warehouseName } from './fulfilment';
import type { FloorSetting, ShippedAt } from './model';
import { DaysInput } from './DaysInput';
import { Gs1PrefixCard } from './Gs1PrefixCard';
import { PackagingTable } from './PackagingTable';
import { PercentInput, ToleranceTable } from './ToleranceTable';
import { putFloorSetting, useFloorSettings } from './weighing';
import './fulfilment.css';

const acts: ShippedAt[] = ['scan', 'print', 'check', 'weigh'];
const ways: FloorSetting['carrierBy'][] = ['rule', 'cheapest', 'fastest'];

/** How warehouses let parcels go: the act that ships, whether parcels are weighed, and how exactly. */
export default function FloorPage() {
  const { t, pick } = useI18n();
  const may = useCan()('fulfilment.supervise');
  const refresh = useRefresh();
  const { data, error, refetch } = useFloorSettings();
  const { data: warehouses } = useWarehouses();
  const [failure, setFailure] = useState<unknown>(null);
  const place = (id: string) => {
    const found = warehouses?.find((one) => one.id === id);
    return found ? pick(warehouseName(found)) : '—';
  };
  const change = (one: FloorSetting, own: Partial<FloorSetting>) => {
    setFailure(null);
    void putFloorSetting({ ...one, ...own }).then(refresh, setFailure);
  };
  return (
    <section className="rt-rules">
      <header className="rt-page-head">
        <h1>{t('fulfilment.floor.title')}</h1>
      </header>
      <Refusal error={error ?? failure} onRetry={error ? () => void refetch() : undefined} />
      <Table<FloorSetting>
        size="small"
        rowKey="warehouse"
        loading={!data && !error}
        dataSource={data}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            key: 'warehouse',
            title: t('fulfilment.warehouse'),
            render: (_, it) => place(it.warehouse),
          },
          {
            key: 'shippedAt',
            title: t('fulfilment.floor.shippedAt'),
            render: (_, it) => (
              <Select
                size="small"
                value={it.shippedAt}
                disabled={!may}
                popupMatchSelectWidth={false}
                aria-label={t('fulfilment.floor.shippedAt')}
                options={acts.map((act) => ({
                  value: act,
                  label: t(`fulfilment.floor.act.${act}`),
                }))}
                onChange={(shippedAt) => change(it, { shippedAt })}
              />
            ),
          },
          {
            key: 'weighs',
            title: t('fulfilment.floor.weighs'),
            render: (_, it) => (
              <Switch
                size="small"
                checked={it.weighs}
                disabled={!may || it.shippedAt !== 'scan'}
                aria-label={t('fulfilment.floor.weighs')}
                onChange={(weighs) => change(it, { weighs })}
              />
            ),
          },
          {
            key: 'carrierBy',
            title: t('fulfilment.floor.carrierBy'),
            render: (_, it) => (
              <Select
                size="small"
                value={it.carrierBy}
                disabled={!may}
                popupMatchSelectWidth={false}
                aria-label={t('fulfilment.floor.carrierBy')}
                options={ways.map((way) => ({
                  value: way,
                  label: t(`fulfilment.floor.by.${way}`),
                }))}
                onChange={(carrierBy) => change(it, { carrierBy })}
              />
            ),
          },
          {
            key: 'withinDays',
            title: t('fulfilment.floor.withinDays'),
            align: 'right',
            render: (_, it) => (
              <DaysInput
                value={it.withinDays}
                disabled={!may || it.carrierBy === 'rule'}
                label={t('fulfilment.floor.withinDays')}
                onChange={(withinDays) => change(it, { withinDays })}
              />
            ),
          },
          {
            key: 'percent',
            title: t('fulfilment.floor.percent'),
            align: 'right',
            render: (_, it) => (
              <PercentInput
                value={it.goodsPercent}
                disabled={!may}
                label={t('fulfilment.floor.percent')}
                onChange={(goodsPercent) => change(it, { goodsPercent })}
              />
            ),
          },
        ]}
      />
      <PackagingTable may={may} onFailure={setFailure} />
      <ToleranceTable may={may} onFailure={setFailure} />
      <Gs1PrefixCard may={may} onFailure={setFailure} />
    </section>
  );
}
