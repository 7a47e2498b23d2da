import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '@/api/client';
import type { Page } from '@/api/page';
import { useI18n } from '@/i18n';
import { Facts } from '@/ui/document/Facts';
import { Refusal } from '@/ui/Refusal';
import type { BinContent, Entry, Reservation, StockLine } from './model';
import { Lines } from './Lines';
import { useNames } from './names';

/** One SKU in one warehouse: its bins and lots, who holds it, and how it came to this. */
export function StockPreview({ line }: { line: StockLine }) {
  const { t, fmt } = useI18n();
  const query = { sku: line.sku, warehouse: line.at.warehouse };
  const bins = useQuery({
    queryKey: ['inventory', 'bins', query],
    queryFn: () => api.get<BinContent[]>('/api/inventory/bins', { query }),
  });
  const held = useQuery({
    queryKey: ['inventory', 'reservations', query],
    queryFn: () =>
      api.get<Page<Reservation>>('/api/inventory/reservations', { query: { ...query, limit: 10 } }),
  });
  return (
    <div className="rt-stock-preview">
      <Facts
        facts={[
          { label: t('inventory.onHand'), value: fmt.quantity(line.at.onHand) },
          { label: t('inventory.reserved'), value: fmt.quantity(line.at.reserved) },
          { label: t('inventory.available'), value: fmt.quantity(line.at.available) },
          { label: t('inventory.buffer'), value: fmt.quantity(line.at.buffer) },
          { label: t('inventory.setAside'), value: fmt.quantity(line.at.setAside) },
        ]}
      />
      <Refusal error={bins.error ?? held.error} />
      <h3>{t('inventory.preview.bins')}</h3>
      {bins.data?.length === 0 && <p className="rt-muted">{t('inventory.preview.noBins')}</p>}
      <Lines
        rows={bins.data}
        rowKey={({ bin, lot }) => `${bin}|${lot ?? ''}`}
        cells={({ binCode, lot, pinned, onHand }) => [
          binCode,
          lot,
          Number(pinned.amount) > 0 &&
            t('inventory.preview.pinned', { n: fmt.amount(pinned.amount, 0) }),
          fmt.amount(onHand.amount, 0),
        ]}
      />
      <h3>
        {t('inventory.preview.held')}
        {held.data && <span className="rt-muted"> {fmt.total(held.data.total)}</span>}
      </h3>
      {held.data?.items.length === 0 && (
        <p className="rt-muted">{t('inventory.preview.noneHeld')}</p>
      )}
      <Lines
        rows={held.data?.items}
        rowKey={({ id }) => id}
        cells={({ documentKind, lot, createdAt, quantity }) => [
          t(`inventory.document.${documentKind}`),
          lot,
          fmt.dateTime(createdAt),
          fmt.amount(quantity.amount, 0),
        ]}
      />
      <LastEntries line={line} />
    </div>
  );
}

function LastEntries({ line }: { line: StockLine }) {
  const { t, fmt } = useI18n();
  const { reason } = useNames();
  const query = { sku: line.sku, warehouse: line.at.warehouse, limit: 10 };
  const { data } = useQuery({
    queryKey: ['inventory', 'entries', query],
    queryFn: () => api.get<Page<Entry>>('/api/inventory/entries', { query }),
  });
  return (
    <>
      <h3>{t('inventory.preview.entries')}</h3>
      <Lines
        rows={data?.items}
        rowKey={({ id }) => id}
        head={['why', 'at', 'change', 'balance'].map((key) => t(`inventory.${key}`))}
        figures={2}
        cells={(entry) => [
          reason(entry.reason),
          fmt.dateTime(entry.at),
          signed(fmt.amount(entry.change, 0), entry.change),
          fmt.amount(entry.balance, 0),
        ]}
      />
      <Link
        to={`/inventory/entries?q=${encodeURIComponent(line.sku)}&warehouse=${line.at.warehouse}`}
      >
        {t('inventory.preview.allEntries')}
      </Link>
    </>
  );
}

/** `+5`, `−3`. */
export function signed(text: string, value: string | null | undefined) {
  return Number(value ?? 0) > 0 ? `+${text}` : text;
}
