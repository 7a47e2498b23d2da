import { Button } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { useAsk } from '@/ui/useAsk';
import type { FilterDef, WorklistAction, WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { useNames } from './names';
import { SettingForm, type Setting } from './SettingForm';
import { useShops, type QuotaLine } from './settings';
import { SettingTabs } from './SettingTabs';
import './inventory.css';

/** What is set aside for each shop, how much of it is left, and what the shop may be promised with it. */
export default function QuotasPage() {
  const { t, fmt, pick } = useI18n();
  const { warehouses, warehouse } = useNames();
  const shops = useShops();
  const can = useCan();
  const [ask, question] = useAsk();
  const [setting, setSetting] = useState<Setting | null>(null);
  const shop = (id: string) => shops.find((one) => one.id === id)?.name ?? '—';
  const amount = (value: string) => fmt.amount(value, 0);
  const columns: WorklistColumn<QuotaLine>[] = [
    {
      key: 'sku',
      title: t('inventory.sku'),
      width: 130,
      sort: 'sku',
      phone: 'title',
      render: ({ quota }) => quota.sku,
    },
    {
      key: 'name',
      title: t('inventory.name'),
      width: 220,
      grow: true,
      render: ({ name }) => name || '—',
    },
    {
      key: 'shop',
      title: t('inventory.settings.shop'),
      width: 150,
      phone: 'mark',
      render: ({ quota }) => shop(quota.shop),
    },
    {
      key: 'warehouse',
      title: t('inventory.warehouse'),
      width: 120,
      render: ({ quota }) => warehouse(quota.warehouse),
    },
    {
      key: 'quantity',
      title: t('inventory.settings.quota.quantity'),
      width: 100,
      number: true,
      render: ({ quota }) => amount(quota.quantity),
    },
    {
      key: 'used',
      title: t('inventory.settings.quota.used'),
      width: 90,
      number: true,
      render: ({ quota }) => amount(quota.used),
    },
    {
      key: 'unused',
      title: t('inventory.settings.quota.unused'),
      width: 90,
      number: true,
      render: ({ unused }) => amount(unused),
    },
    {
      key: 'promisable',
      title: t('inventory.settings.quota.promisable'),
      width: 120,
      number: true,
      render: ({ promisable }) => <strong>{amount(promisable)}</strong>,
    },
    {
      key: 'createdAt',
      title: t('inventory.settings.quota.since'),
      width: 140,
      sort: 'createdAt',
      phone: 'hide',
      render: ({ quota }) => fmt.dateTime(quota.createdAt),
    },
  ];
  const filters: FilterDef[] = [
    {
      key: 'shop',
      label: t('inventory.settings.shop'),
      kind: 'choice',
      primary: true,
      options: shops.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      key: 'warehouse',
      label: t('inventory.warehouse'),
      kind: 'choice',
      primary: true,
      options: warehouses.map((one) => ({
        value: one.id,
        label: pick({ zh: one.nameZh, en: one.nameEn }),
      })),
    },
  ];
  const actions: WorklistAction<QuotaLine>[] = [
    {
      key: 'change',
      label: t('inventory.settings.change'),
      keys: 'KeyE',
      permission: 'inventory.settings',
      refuses: (rows) => (rows.length > 1 ? t('inventory.settings.one') : null),
      run: ({ rows }) => setSetting({ kind: 'quota', line: rows[0] }),
    },
    {
      key: 'end',
      label: t('inventory.settings.quota.end'),
      permission: 'inventory.settings',
      run: async ({ rows }) => {
        const sure = await ask({
          title: t('inventory.settings.quota.endTitle', { n: rows.length }),
          body: t('inventory.settings.quota.endBody'),
          ok: t('inventory.settings.quota.end'),
        });
        if (sure === null) return false;
        for (const { quota } of rows) await api.delete(`/api/inventory/quotas/${quota.id}`);
        return true;
      },
    },
  ];
  return (
    <>
      <Worklist<QuotaLine>
        id="inventory.quotas"
        title={t('inventory.settings.title')}
        source="/api/inventory/quotas"
        rowKey={({ quota }) => quota.id}
        columns={columns}
        filters={filters}
        defaultSort="-createdAt"
        searchHint={t('inventory.stock.search')}
        actions={actions}
        toolbar={
          <>
            <SettingTabs at="quota" />
            {can('inventory.settings') && (
              <Button type="primary" onClick={() => setSetting({ kind: 'quota' })}>
                {t('inventory.settings.quota.new')}
              </Button>
            )}
          </>
        }
        empty={{ text: t('inventory.settings.quota.empty') }}
      />
      {setting && <SettingForm setting={setting} onClose={() => setSetting(null)} />}
      {question}
    </>
  );
}
