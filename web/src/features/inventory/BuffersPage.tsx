import { useQueryClient } from '@tanstack/react-query';
import { useI18n } from '@/i18n';
import { useUndo } from '@/ui/useUndo';
import { saveBuffer, type BufferLine } from './settings';
import { SettingsList } from './SettingsList';
import { useColumns } from './useColumns';

/** What each warehouse keeps back and promises to nobody. */
export default function BuffersPage() {
  const { t } = useI18n();
  const { sku, name, warehouse, quantity, warehouseFilter } = useColumns();
  const queries = useQueryClient();
  const [offer, notes] = useUndo();
  async function set(lines: BufferLine[], to: (line: BufferLine) => string) {
    for (const line of lines) await saveBuffer(line.warehouse, line.sku, to(line));
    await queries.invalidateQueries({ queryKey: ['worklist'] });
  }
  return (
    <>
      <SettingsList<BufferLine>
        kind="buffer"
        source="/api/inventory/buffers"
        rowKey={(line) => `${line.sku}|${line.warehouse}`}
        columns={[
          sku((line) => line.sku),
          name((line) => line.name),
          warehouse((line) => line.warehouse, { phone: 'mark' }),
          quantity('buffer', (line) => line.quantity, { look: 'strong' }),
          quantity('available', (line) => line.available),
        ]}
        filters={[warehouseFilter]}
        defaultSort="sku"
        settingOf={(line) => ({ kind: 'buffer', line })}
        importPath="/imports/new/safety-buffers"
        end={{
          key: 'remove',
          label: t('inventory.settings.buffer.remove'),
          run: async ({ rows }) => {
            await set(rows, () => '0');
            offer(t('inventory.settings.buffer.removed', { n: rows.length }), () =>
              set(rows, (line) => line.quantity),
            );
          },
        }}
      />
      {notes}
    </>
  );
}
