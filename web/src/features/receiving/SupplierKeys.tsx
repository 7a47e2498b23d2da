import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import type { Page } from '@/api/page';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { Refusal } from '@/ui/Refusal';
import type { SupplierKey } from './arrivals';
import './receiving.css';

const path = '/api/receiving/supplier-keys';

type Supplier = Schema<'parties.PartyRow'>;

/** For which supplier a key announces: one is set at a time. */
export function SupplierKeys({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const keys = useQuery({
    queryKey: ['receiving', 'supplier-keys'],
    queryFn: () => api.get<SupplierKey[]>(path),
  });
  const suppliers = useQuery({
    queryKey: ['receiving', 'suppliers', typed],
    queryFn: () =>
      api.get<Page<Supplier>>('/api/parties/suppliers', { query: { q: typed, limit: 20 } }),
    placeholderData: (before) => before,
  });
  const options = suppliers.data?.items.map(({ id, code, name: called }) => ({
    value: id,
    label: `${code} ${called}`,
  }));
  const name = (id: string) => options?.find(({ value }) => value === id)?.label ?? id;
  const needed = [{ required: true, message: t('ui.required') }];
  const anew = () => client.invalidateQueries({ queryKey: ['receiving', 'supplier-keys'] });

  async function remove(key: string) {
    setFailure(null);
    await api.delete(`${path}/${encodeURIComponent(key)}`).then(anew, setFailure);
  }

  return (
    <FormDialog<SupplierKey>
      title={t('receiving.units.key.title')}
      ok={t('receiving.units.key.add')}
      above={
        <>
          <p className="rt-muted">{t('receiving.units.key.about')}</p>
          <Refusal error={failure ?? keys.error} />
          {keys.data?.length === 0 && <p>{t('receiving.units.key.none')}</p>}
          <ul className="rt-door-goods">
            {keys.data?.map(({ key, supplier }) => (
              <li key={key}>
                <span>
                  {key}
                  <small className="rt-muted">{name(supplier)}</small>
                </span>
                <Button onClick={() => void remove(key)}>{t('receiving.units.key.remove')}</Button>
              </li>
            ))}
          </ul>
        </>
      }
      onSend={(values, idempotencyKey) => api.put(path, values, { idempotencyKey })}
      onSent={() => void anew()}
      onClose={onClose}
    >
      <Form.Item name="key" label={t('receiving.units.key.name')} rules={needed}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="supplier" label={t('receiving.units.key.supplier')} rules={needed}>
        <Select showSearch={{ filterOption: false, onSearch: setTyped }} options={options} />
      </Form.Item>
    </FormDialog>
  );
}
