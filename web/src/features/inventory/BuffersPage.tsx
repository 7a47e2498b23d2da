import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { useUndo } from '@/ui/useUndo';
import type { FilterDef, WorklistAction, WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { useQueryClient } from '@tanstack/react-query';
import { useNames } from './names';
import { SettingForm, type Setting } from './SettingForm';
import { saveBuffer, type BufferLine } from './settings';
import { SettingTabs } from './SettingTabs';
import './inventory.css';

/** What each warehouse keeps back and promises to nobody. */
export default function BuffersPage() {
  const { t, fmt, pick } = useI18n();
  const { warehouses, warehouse } = useNames();
  const can = useCan();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [offer, notes] = useUndo();
  const [setting, setSetting] = useState<Setting | null>(null);
  const columns: WorklistColumn<BufferLine>[] = [
    {
      key: 'sku',
      title: t('inventory.sku'),
      width: 130,
      sort: 'sku',
      phone: 'title',
      render: (line) => line.sku,
    },
    {
      key: 'name',
      title: t('inventory.name'),
      width: 260,
      grow: true,
      render: (line) => line.name || '—',
    },
    {
      key: 'warehouse',
      title: t('inventory.warehouse'),
      width: 140,
      phone: 'mark',
      render: (line) => warehouse(line.warehouse),
    },
    {
      key: 'quantity',
      title: t('inventory.buffer'),
      width: 110,
      number: true,
      render: (line) => <strong>{fmt.amount(line.quantity, 0)}</strong>,
    },
    {
      key: 'available',
      title: t('inventory.available'),
      width: 110,
      number: true,
      render: (line) => fmt.amount(line.available, 0),
    },
  ];
  const filters: FilterDef[] = [
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
  async function set(lines: BufferLine[], quantity: (line: BufferLine) => string) {
    for (const line of lines) await saveBuffer(line.warehouse, line.sku, quantity(line));
    await queries.invalidateQueries({ queryKey: ['worklist'] });
  }
  const actions: WorklistAction<BufferLine>[] = [
    {
      key: 'change',
      label: t('inventory.settings.change'),
      keys: 'KeyE',
      permission: 'inventory.settings',
      refuses: (rows) => (rows.length > 1 ? t('inventory.settings.one') : null),
      run: ({ rows }) => setSetting({ kind: 'buffer', line: rows[0] }),
    },
    {
      key: 'remove',
      label: t('inventory.settings.buffer.remove'),
      permission: 'inventory.settings',
      run: async ({ rows }) => {
        await set(rows, () => '0');
        offer(t('inventory.settings.buffer.removed', { n: rows.length }), () =>
          set(rows, (line) => line.quantity),
        );
      },
    },
  ];
  return (
    <>
      <Worklist<BufferLine>
        id="inventory.buffers"
        title={t('inventory.settings.title')}
        source="/api/inventory/buffers"
        rowKey={(line) => `${line.sku}|${line.warehouse}`}
        columns={columns}
        filters={filters}
        defaultSort="sku"
        searchHint={t('inventory.stock.search')}
        actions={actions}
        toolbar={
          <>
            <SettingTabs at="buffer" />
            {can('inventory.settings') && (
              <>
                <Button onClick={() => void navigate('/imports/new/safety-buffers')}>
                  {t('inventory.settings.buffer.import')}
                </Button>
                <Button type="primary" onClick={() => setSetting({ kind: 'buffer' })}>
                  {t('inventory.settings.buffer.new')}
                </Button>
              </>
            )}
          </>
        }
        empty={{ text: t('inventory.settings.buffer.empty') }}
      />
      {setting && <SettingForm setting={setting} onClose={() => setSetting(null)} />}
      {notes}
    </>
  );
}
