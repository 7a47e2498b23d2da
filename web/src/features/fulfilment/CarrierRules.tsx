import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Button, Select, Table } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import type { Schema } from '@/api/model';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { carrierName, useCarriers, useRefresh, useWarehouses, warehouseName } from './fulfilment';

type Rule = Schema<'fulfilment.CarrierRule'>;

const path = '/api/fulfilment/carrier-rules';

/** Who takes the parcels of a warehouse, by province; where nobody is named our own drivers do. */
export function CarrierRules() {
  const { t, pick } = useI18n();
  const may = useCan()('settings.edit');
  const refresh = useRefresh();
  const { data: carriers = [] } = useCarriers();
  const { data: warehouses = [] } = useWarehouses();
  const [chosen, choose] = useState<string>();
  const [fresh, setFresh] = useState({ province: '', carrier: '' });
  const [failure, setFailure] = useState<unknown>(null);
  const warehouse = chosen ?? warehouses[0]?.id;
  const { data: rules, error } = useQuery({
    queryKey: ['fulfilment', 'carrier-rules', warehouse],
    queryFn: ({ signal }) => api.get<Rule[]>(path, { query: { warehouse }, signal }),
    enabled: warehouse !== undefined,
  });
  const options = carriers.map((one) => ({ value: one.code, label: pick(carrierName(one)) }));
  const put = (province: string, carrier: string) => {
    setFailure(null);
    void api
      .put(path, { warehouse, province, carrier }, { idempotencyKey: idempotencyKey() })
      .then(refresh, setFailure);
  };
  const pickCarrier = (value: string, onChange: (code: string) => void, label: string) => (
    <Select
      size="small"
      value={value || undefined}
      options={options}
      disabled={!may}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      placeholder={t('fulfilment.carrier')}
      aria-label={label}
      onChange={onChange}
    />
  );
  return (
    <>
      <h2>{t('fulfilment.carrierRules.title')}</h2>
      <p className="rt-muted">{t('fulfilment.carrierRules.intro')}</p>
      <Refusal error={error ?? failure} />
      <Select
        value={warehouse}
        aria-label={t('fulfilment.warehouse')}
        options={warehouses.map((one) => ({ value: one.id, label: pick(warehouseName(one)) }))}
        onChange={choose}
      />
      <Table<Rule>
        size="small"
        rowKey="province"
        dataSource={rules}
        pagination={false}
        locale={{ emptyText: t('fulfilment.carrierRules.none') }}
        columns={[
          {
            key: 'province',
            title: t('fulfilment.carrierRules.province'),
            render: (_, it) => it.province || t('fulfilment.carrierRules.everywhere'),
          },
          {
            key: 'carrier',
            title: t('fulfilment.carrier'),
            render: (_, it) =>
              pickCarrier(it.carrier, (carrier) => put(it.province, carrier), it.province),
          },
        ]}
      />
      {may && (
        <p className="rt-rule-new">
          <AutoComplete
            value={fresh.province}
            aria-label={t('fulfilment.carrierRules.province')}
            placeholder={t('fulfilment.carrierRules.everywhere')}
            onChange={(province: string) => setFresh({ ...fresh, province })}
          />
          {pickCarrier(
            fresh.carrier,
            (carrier) => setFresh({ ...fresh, carrier }),
            t('fulfilment.carrier'),
          )}
          <Button
            disabled={!fresh.carrier}
            onClick={() => {
              put(fresh.province.trim(), fresh.carrier);
              setFresh({ province: '', carrier: '' });
            }}
          >
            {t('fulfilment.floor.add')}
          </Button>
        </p>
      )}
    </>
  );
}
