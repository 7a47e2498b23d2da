import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { Facts } from '@/ui/document/Facts';
import { Refusal } from '@/ui/Refusal';
import { useWho } from '@/ui/useWho';
import { Lines } from './Lines';
import { useNames } from './names';
import { useTransfer, type Transfer } from './transfers';

/** A transfer order: who did which step when, and its lines from bin to bin. */
export function TransferPreview({ transfer }: { transfer: Transfer }) {
  const { t, fmt } = useI18n();
  const who = useWho();
  const { warehouse } = useNames();
  const { data, error } = useTransfer(transfer.id);
  const step = (one: { at: string; by: string } | null | undefined) =>
    one ? `${fmt.dateTime(one.at)} ${who(one.by)}` : '—';
  return (
    <div className="rt-stock-preview">
      <Facts
        facts={[
          { label: t('inventory.from'), value: warehouse(transfer.from) },
          { label: t('inventory.to'), value: warehouse(transfer.to) },
          { label: t('inventory.transfers.opened'), value: step(transfer.opened) },
          { label: t('inventory.transfers.dispatched'), value: step(transfer.dispatched) },
          { label: t('inventory.transfers.received'), value: step(transfer.received) },
          {
            label: t('inventory.note'),
            value: transfer.cancelReason ?? (transfer.note || '—'),
          },
        ]}
      />
      <Refusal error={error} />
      <h3>{t('inventory.lines')}</h3>
      <Lines
        rows={data?.lines}
        rowKey={({ lineNo }) => lineNo}
        cells={({ sku, lot, outOfCode, intoCode, received, quantity }) => [
          sku,
          lot,
          `${outOfCode} → ${intoCode ?? '—'}`,
          received && received.amount !== quantity.amount
            ? `${fmt.amount(received.amount, 0)} / ${fmt.quantity(quantity)}`
            : fmt.quantity(quantity),
        ]}
      />
      {(data?.numbers.pieces.length ?? 0) > 0 && (
        <>
          <h3>{t('inventory.serials.title')}</h3>
          <Lines
            rows={data?.numbers.pieces}
            rowKey={({ serial }) => serial.id}
            cells={({ serial, act }) => [
              <Link
                key="number"
                className="rt-number"
                to={`/inventory/serials?view=all&q=${encodeURIComponent(serial.number)}`}
              >
                {serial.number}
              </Link>,
              serial.sku,
              act === 'missing' ? (
                <strong key="act">{t(`inventory.serials.acts.${act}`)}</strong>
              ) : (
                t(`inventory.serials.acts.${act}`)
              ),
            ]}
          />
        </>
      )}
    </div>
  );
}
