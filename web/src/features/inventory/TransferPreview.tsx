import { useI18n } from '@/i18n';
import { Facts } from '@/ui/document/Facts';
import { Refusal } from '@/ui/Refusal';
import { useNames } from './names';
import { useTransfer, type Transfer } from './transfers';

/** A transfer order: who did which step when, and its lines from bin to bin. */
export function TransferPreview({ transfer }: { transfer: Transfer }) {
  const { t, fmt } = useI18n();
  const { warehouse } = useNames();
  const { data, error } = useTransfer(transfer.id);
  const step = (one: { at: string; by: string } | null | undefined) =>
    one ? `${fmt.dateTime(one.at)} ${one.by}` : '—';
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
      <table className="rt-plain">
        <tbody>
          {data?.lines.map((line) => (
            <tr key={line.lineNo}>
              <td>{line.sku}</td>
              <td className="rt-muted">{line.lot ?? ''}</td>
              <td>
                {line.outOfCode} → {line.intoCode ?? '—'}
              </td>
              <td className="rt-number">
                {line.received && line.received.amount !== line.quantity.amount
                  ? `${fmt.amount(line.received.amount, 0)} / ${fmt.quantity(line.quantity)}`
                  : fmt.quantity(line.quantity)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
