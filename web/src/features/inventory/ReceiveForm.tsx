import { useQueryClient } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { Refusal } from '@/ui/Refusal';
import { useBins } from './model';
import { PieceScan } from './PieceScan';
import { countOf, type Piece } from './pieces';
import { transfersPath, useTransfer, type Transfer, type TransferLine } from './transfers';

type Arrived = Record<number, { into?: string; quantity: string }>;

/** Takes a transfer in: what came of each line, and into which bin. */
export function ReceiveForm({ transfer, onClose }: { transfer: Transfer; onClose: () => void }) {
  const { t, fmt } = useI18n();
  const queries = useQueryClient();
  const { data, error: unread } = useTransfer(transfer.id);
  const { data: bins } = useBins(transfer.to);
  const [arrived, setArrived] = useState<Arrived>({});
  const [pieces, setPieces] = useState<Piece[]>([]);
  const lines = data?.lines ?? [];
  const numbered = ({ sku }: TransferLine) =>
    data?.numbers.pieces.some(({ act, serial }) => act === 'sent' && serial.sku === sku) ?? false;
  const came = (line: TransferLine) => ({
    into: arrived[line.lineNo]?.into ?? line.into ?? undefined,
    quantity: arrived[line.lineNo]?.quantity ?? (numbered(line) ? '0' : line.quantity.amount),
  });
  const sent = (data?.numbers.pieces ?? []).filter(({ act }) => act === 'sent');
  const goods = [...new Set(sent.map(({ serial }) => serial.sku))].map((sku) => ({ sku }));
  const missing = sent.filter(
    ({ serial }) =>
      !pieces.some(({ sku, number }) => sku === serial.sku && number === serial.number),
  );
  const ready = lines.length > 0 && lines.every((line) => came(line).into);

  /** A piece of this transfer; the quantity that came of numbered goods is how many were scanned. */
  async function find(number: string): Promise<Piece> {
    const its = sent.find(({ serial }) => serial.number === number);
    if (!its) throw new Error(t('inventory.pieces.notSent', { number }));
    return Promise.resolve({ sku: its.serial.sku, number });
  }

  function scanned(now: Piece[]) {
    setPieces(now);
    let left = new Map(goods.map(({ sku }) => [sku, countOf(now, sku)]));
    const quantities: Arrived = {};
    for (const line of lines.filter(({ sku }) => left.has(sku))) {
      const its = Math.min(left.get(line.sku) ?? 0, Number(line.quantity.amount));
      left = new Map(left).set(line.sku, (left.get(line.sku) ?? 0) - its);
      quantities[line.lineNo] = { into: came(line).into, quantity: String(its) };
    }
    setArrived({ ...arrived, ...quantities });
  }

  async function post(_: object, idempotencyKey: string) {
    const body = {
      lines: lines.map((line) => ({ lineNo: line.lineNo, ...came(line) })),
      serials: pieces,
    };
    await api.post(`${transfersPath}/${transfer.id}/receive`, body, { idempotencyKey });
    await queries.invalidateQueries({ queryKey: ['inventory'] });
    await queries.invalidateQueries({ queryKey: ['worklist'] });
  }

  return (
    <FormDialog
      width={640}
      title={`${t('inventory.transfers.receive')} ${transfer.number}`}
      ok={t('inventory.transfers.receive')}
      above={
        <>
          <p className="rt-muted">{t('inventory.transfers.receiveBody')}</p>
          <Refusal error={unread} />
        </>
      }
      ready={ready}
      onSend={post}
      onClose={onClose}
    >
      <div className="rt-receive-line rt-receive-head rt-muted">
        <span>{t('inventory.sku')}</span>
        <span>{t('inventory.bin')}</span>
        <span>{t('inventory.transfers.came')}</span>
      </div>
      {lines.map((line) => (
        <div key={line.lineNo} className="rt-receive-line">
          <span>
            {line.sku} <span className="rt-muted">{line.lot ?? ''}</span>
          </span>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            placeholder={t('inventory.bin')}
            aria-label={t('inventory.bin')}
            value={came(line).into}
            options={bins?.items.map((bin) => ({ value: bin.id, label: bin.code }))}
            onChange={(into: string) =>
              setArrived({ ...arrived, [line.lineNo]: { ...came(line), into } })
            }
          />
          <Input
            className="rt-number"
            inputMode="decimal"
            aria-label={t('inventory.transfers.came')}
            value={came(line).quantity}
            readOnly={numbered(line)}
            suffix={<span className="rt-muted">/ {fmt.quantity(line.quantity)}</span>}
            onChange={({ target }) =>
              setArrived({ ...arrived, [line.lineNo]: { ...came(line), quantity: target.value } })
            }
          />
        </div>
      ))}
      {goods.length > 0 && (
        <>
          <h3>{t('inventory.serials.title')}</h3>
          <PieceScan goods={goods} pieces={pieces} onPieces={scanned} find={find} />
          {missing.length > 0 && (
            <p className="rt-muted">
              {t('inventory.pieces.missing', {
                n: fmt.integer(missing.length),
                numbers: missing.map(({ serial }) => serial.number).join(', '),
              })}
            </p>
          )}
        </>
      )}
    </FormDialog>
  );
}
