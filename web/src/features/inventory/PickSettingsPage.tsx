import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import type { WorklistAction } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { PickSettingForm } from './PickSettingForm';
import { pickSettingsPath, type PickSettingLine } from './picks';
import { SettingTabs } from './SettingTabs';
import { useColumns } from './useColumns';
import './inventory.css';

/** What each warehouse takes off its shelves first, and how long lots must still be good. */
export default function PickSettingsPage() {
  const { t } = useI18n();
  const { text, name, warehouse, quantity, warehouseFilter } = useColumns();
  const can = useCan();
  const client = useQueryClient();
  const [editing, setEditing] = useState<PickSettingLine | 'new' | null>(null);
  const title = (key: string) => ({ title: t(`inventory.settings.pick.${key}`) });
  const change: WorklistAction<PickSettingLine> = {
    key: 'change',
    label: t('inventory.settings.change'),
    keys: 'KeyE',
    permission: 'inventory.settings',
    refuses: (rows) => (rows.length > 1 ? t('inventory.settings.one') : null),
    run: ({ rows }) => setEditing(rows[0] ?? null),
  };
  const remove: WorklistAction<PickSettingLine> = {
    key: 'remove',
    label: t('inventory.settings.pick.remove'),
    permission: 'inventory.settings',
    run: async ({ rows }) => {
      for (const { setting } of rows) {
        await api.delete(pickSettingsPath, {
          query: { warehouse: setting.warehouse, sku: setting.sku },
        });
      }
      await client.invalidateQueries({ queryKey: ['worklist'] });
    },
  };
  return (
    <>
      <Worklist<PickSettingLine>
        id="inventory.picks"
        title={t('inventory.settings.title')}
        source={pickSettingsPath}
        rowKey={({ setting }) => `${setting.warehouse}|${setting.sku ?? ''}`}
        columns={[
          text('sku', 160, ({ setting }) => setting.sku ?? t('inventory.settings.pick.all'), {
            sort: 'sku',
            phone: 'title',
          }),
          name((line) => line.name),
          warehouse(({ setting }) => setting.warehouse, { phone: 'mark' }),
          text(
            'strategy',
            200,
            ({ setting }) => t(`inventory.settings.pick.strategies.${setting.strategy}`),
            title('strategy'),
          ),
          quantity('sellableDays', ({ setting }) => String(setting.sellableDays), {
            ...title('sellableDays'),
            width: 140,
            look: 'quiet',
          }),
        ]}
        filters={[warehouseFilter]}
        defaultSort="sku"
        searchHint={t('inventory.sku')}
        actions={[change, remove]}
        toolbar={
          <>
            <SettingTabs at="pick" />
            {can('inventory.settings') && (
              <Button type="primary" onClick={() => setEditing('new')}>
                {t('inventory.settings.pick.new')}
              </Button>
            )}
          </>
        }
        empty={{ text: t('inventory.settings.pick.empty') }}
      />
      {editing && (
        <PickSettingForm
          line={editing === 'new' ? undefined : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
