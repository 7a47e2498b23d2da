import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { api } from '@/api/client';
import type { Page } from '@/api/page';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { ownersPath, type Owner } from '@/ui/owners/owners';

interface Values {
  shop: string;
  owner?: string;
}

/** Whose goods the orders of a shop take; ours where nobody is chosen. */
export function SellerForm({ owners, onClose }: { owners: Owner[]; onClose: () => void }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const { data: shops } = useQuery({
    queryKey: ['parties', 'shops', 'choice'],
    queryFn: () =>
      api.get<Page<{ id: string; code: string; content: { name: string } }>>('/api/parties/shops', {
        query: { limit: 200 },
      }),
  });

  async function save({ shop, owner }: Values) {
    await api.put(`${ownersPath}/shops/${shop}`, { owner: owner ?? null });
    await client.invalidateQueries({ queryKey: ['inventory'] });
  }

  return (
    <FormDialog<Values>
      title={t('inventory.owners.bind')}
      ok={t('inventory.places.save')}
      above={<p className="rt-muted">{t('inventory.owners.about.bind')}</p>}
      onSend={save}
      onClose={onClose}
    >
      <Form.Item
        name="shop"
        label={t('inventory.owners.shop')}
        rules={[{ required: true, message: t('ui.required') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={shops?.items.map((one) => ({
            value: one.id,
            label: `${one.code} ${one.content.name}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="owner" label={t('inventory.owners.owner')}>
        <Select
          allowClear
          placeholder={t('inventory.owners.ours')}
          options={owners.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
