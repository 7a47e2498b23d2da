import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import type { WorklistAction } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { PickBinForm } from './PickBinForm';
import { pickBinsPath, type PickBin } from './replenish';
import { useColumns } from './useColumns';
import './inventory.css';

/** What each picking bin is to hold: filled up below the one bound, to the other. */
export default function PickBinsPage() {
  const { t } = useI18n();
  const { text, sku, name, warehouse, quantity, warehouseFilter } = useColumns();
  const may = useCan()('inventory.settings');
  const client = useQueryClient();
  const [editing, setEditing] = useState<PickBin | 'new' | null>(null);
  const title = (key: string) => ({ title: t(`inventory.replenish.${key}`) });
  const change: WorklistAction<PickBin> = {
    key: 'change',
    label: t('inventory.settings.change'),
    keys: 'KeyE',
    permission: 'inventory.settings',
    refuses: (rows) => (rows.length > 1 ? t('inventory.settings.one') : null),
    run: ({ rows }) => setEditing(rows[0] ?? null),
  };
  const remove: WorklistAction<PickBin> = {
    key: 'remove',
    label: t('inventory.replenish.remove'),
    permission: 'inventory.settings',
    run: async ({ rows }) => {
      for (const { bin, sku: item } of rows) {
        await api.delete(pickBinsPath, { query: { bin, sku: item } });
      }
      await client.invalidateQueries({ queryKey: ['worklist'] });
    },
  };
  return (
    <>
      <Worklist<PickBin>
        id="inventory.pickBins"
        title={t('inventory.replenish.bounds')}
        source={pickBinsPath}
        rowKey={({ bin, sku: item }) => `${bin}|${item}`}
        columns={[
          text('bin', 130, ({ binCode }) => <strong>{binCode}</strong>, {
            sort: 'bin',
            phone: 'title',
          }),
          sku((one) => one.sku),
          name((one) => one.name),
          warehouse((one) => one.warehouse, { phone: 'mark' }),
          quantity('least', (one) => one.least, title('least')),
          quantity('most', (one) => one.most, title('most')),
          quantity('held', (one) => one.held, { ...title('held'), look: 'strong' }),
        ]}
        filters={[warehouseFilter]}
        defaultSort="bin"
        searchHint={t('inventory.replenish.search')}
        actions={[change, remove]}
        toolbar={
          may && (
            <Button type="primary" onClick={() => setEditing('new')}>
              {t('inventory.replenish.new')}
            </Button>
          )
        }
        empty={{ text: t('inventory.replenish.noBounds') }}
      />
      {editing && (
        <PickBinForm
          bin={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
