import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber, Select } from 'antd';
import { api } from '@/api/client';
import type { Page } from '@/api/page';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { binKinds, storages, zoneKinds } from './model';

export type PlaceKind = 'warehouse' | 'zone' | 'bins';

interface PlaceFormProps {
  kind: PlaceKind;
  warehouse?: string;
  zone?: string;
  onClose: () => void;
}

interface Values {
  code: string;
  nameZh: string;
  nameEn?: string;
  province?: string;
  city?: string;
  owner?: string;
  site?: string;
  kind?: string;
  storage?: string;
  binKind?: string;
  first?: number;
  count?: number;
  capacity?: number;
}

/** `A-01`: bins A-01-01, A-01-02 … one after the other on the picker's way. */
function bins(values: Values) {
  const { code, first = 1, count = 1, capacity, binKind: kind } = values;
  return Array.from({ length: count }, (_, index) => ({
    code: `${code}-${String(index + 1).padStart(2, '0')}`,
    walkOrder: first + index,
    capacity,
    kind,
  }));
}

/** Opens a warehouse, a zone or a row of bins. */
export function PlaceForm({ kind, warehouse, zone, onClose }: PlaceFormProps) {
  const { t } = useI18n();
  const queries = useQueryClient();
  const { data: partners } = useQuery({
    queryKey: ['parties', 'partners', 'choice'],
    queryFn: () =>
      api.get<Page<{ id: string; name: string }>>('/api/parties/partners', {
        query: { limit: 200 },
      }),
    enabled: kind === 'warehouse',
  });
  const needed = [{ required: true, message: t('ui.required') }];

  async function save(values: Values, idempotencyKey: string) {
    const options = { idempotencyKey };
    if (kind === 'warehouse') await api.post('/api/inventory/warehouses', values, options);
    else if (kind === 'zone')
      await api.post(`/api/inventory/warehouses/${warehouse}/zones`, values, options);
    else await api.post('/api/inventory/locations', { zone, locations: bins(values) }, options);
    await queries.invalidateQueries({ queryKey: ['inventory'] });
  }

  return (
    <FormDialog<Values>
      title={t(`inventory.places.${kind}`)}
      ok={t('inventory.places.save')}
      initialValues={{
        kind: 'picking',
        storage: 'ambient',
        binKind: 'shelf',
        first: 1,
        count: 12,
      }}
      onSend={save}
      onClose={onClose}
    >
      <Form.Item
        name="code"
        label={t(kind === 'bins' ? 'inventory.places.prefix' : 'inventory.places.code')}
        rules={needed}
      >
        <Input maxLength={20} placeholder={kind === 'bins' ? 'A-01' : undefined} />
      </Form.Item>
      {kind !== 'bins' && (
        <>
          <Form.Item name="nameZh" label={t('inventory.places.nameZh')} rules={needed}>
            <Input maxLength={100} />
          </Form.Item>
          <Form.Item name="nameEn" label={t('inventory.places.nameEn')}>
            <Input maxLength={100} />
          </Form.Item>
        </>
      )}
      {kind === 'warehouse' && (
        <>
          <Form.Item name="province" label={t('inventory.places.province')} rules={needed}>
            <Input />
          </Form.Item>
          <Form.Item name="city" label={t('inventory.places.city')} rules={needed}>
            <Input />
          </Form.Item>
          <Form.Item
            name="owner"
            label={t('inventory.owners.owner')}
            extra={t('inventory.places.ownerHint')}
          >
            <Select
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('inventory.owners.ours')}
              options={partners?.items.map((one) => ({ value: one.id, label: one.name }))}
            />
          </Form.Item>
          <Form.Item
            name="site"
            label={t('inventory.places.site')}
            extra={t('inventory.places.siteHint')}
          >
            <Input maxLength={40} />
          </Form.Item>
        </>
      )}
      {kind === 'zone' && (
        <>
          <Form.Item name="kind" label={t('inventory.places.kind')}>
            <Select
              options={zoneKinds.map((value) => ({ value, label: t(`inventory.zone.${value}`) }))}
            />
          </Form.Item>
          <Form.Item name="storage" label={t('inventory.places.storage')}>
            <Select
              options={storages.map((value) => ({
                value,
                label: t(`inventory.storages.${value}`),
              }))}
            />
          </Form.Item>
        </>
      )}
      {kind === 'bins' && (
        <>
          <Form.Item name="count" label={t('inventory.places.count')} rules={needed}>
            <InputNumber min={1} max={99} />
          </Form.Item>
          <Form.Item name="first" label={t('inventory.places.walkOrder')} rules={needed}>
            <InputNumber min={0} />
          </Form.Item>
          <Form.Item name="capacity" label={t('inventory.places.capacity')}>
            <InputNumber min={1} />
          </Form.Item>
          <Form.Item name="binKind" label={t('inventory.places.binKind')}>
            <Select
              options={binKinds.map((value) => ({
                value,
                label: t(`inventory.binKinds.${value}`),
              }))}
            />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}
