import { api } from '@/api/client';
import { useShops } from '@/api/shops';
import { useI18n } from '@/i18n';
import { useAsk } from '@/ui/useAsk';
import type { QuotaLine } from './settings';
import { SettingsList } from './SettingsList';
import { useColumns } from './useColumns';

/** What is set aside for each shop, how much of it is left, and what the shop may be promised with it. */
export default function QuotasPage() {
  const { t } = useI18n();
  const { sku, name, warehouse, quantity, text, time, warehouseFilter } = useColumns();
  const shops = useShops();
  const [ask, question] = useAsk();
  const title = (key: string) => ({ title: t(`inventory.settings.${key}`) });
  return (
    <>
      <SettingsList<QuotaLine>
        kind="quota"
        source="/api/inventory/quotas"
        rowKey={({ quota }) => quota.id}
        columns={[
          sku(({ quota }) => quota.sku),
          name((line) => line.name),
          text(
            'shop',
            150,
            ({ quota }) => shops.find(({ id }) => id === quota.shop)?.content.name,
            {
              ...title('shop'),
              phone: 'mark',
            },
          ),
          warehouse(({ quota }) => quota.warehouse),
          quantity('quantity', ({ quota }) => quota.quantity, title('quota.quantity')),
          quantity('used', ({ quota }) => quota.used, title('quota.used')),
          quantity('unused', ({ unused }) => unused, title('quota.unused')),
          quantity('promisable', ({ promisable }) => promisable, {
            ...title('quota.promisable'),
            look: 'strong',
          }),
          time('createdAt', ({ quota }) => quota.createdAt, {
            ...title('quota.since'),
            sort: 'createdAt',
            phone: 'hide',
          }),
        ]}
        filters={[
          {
            key: 'shop',
            label: t('inventory.settings.shop'),
            kind: 'choice',
            primary: true,
            options: shops.map(({ id, content }) => ({ value: id, label: content.name })),
          },
          warehouseFilter,
        ]}
        defaultSort="-createdAt"
        importPath="/imports/new/shop-quotas"
        settingOf={(line) => ({ kind: 'quota', line })}
        end={{
          key: 'end',
          label: t('inventory.settings.quota.end'),
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
        }}
      />
      {question}
    </>
  );
}
