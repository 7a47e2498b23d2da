import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { FormDialog } from '@/ui/FormDialog';
import { serialStates } from '@/ui/serialStates';
import { useNames } from './names';
import { PieceScan } from './PieceScan';
import { countOf, piecesOf, wantedOf, type Piece } from './pieces';
import { transfersPath, type TransferWhole } from './transfers';

interface DispatchFormProps {
  whole: TransferWhole;
  onClose: () => void;
}

/** Sends a transfer of goods whose pieces have numbers: each is scanned before it leaves. */
export function DispatchForm({ whole, onClose }: DispatchFormProps) {
  const { t, pick } = useI18n();
  const queries = useQueryClient();
  const { warehouse } = useNames();
  const [pieces, setPieces] = useState<Piece[]>([]);
  const { transfer, lines, numbers } = whole;
  const goods = wantedOf(lines, numbers.kept);
  const ready = goods.every(({ sku, wanted }) => countOf(pieces, sku) === wanted);

  async function find(number: string): Promise<Piece> {
    const known = await piecesOf(number, numbers.kept);
    const [first] = known;
    if (!first) throw new Error(t('inventory.pieces.unknown', { number }));
    const here = known.find((one) => one.state === 'here' && one.warehouse === transfer.from);
    if (here) return { sku: here.sku, number };
    const state = `${pick(serialStates[first.state])} · ${warehouse(first.warehouse)}`;
    throw new Error(t('inventory.pieces.elsewhere', { number, state }));
  }

  async function post(_: object, idempotencyKey: string) {
    const body = { serials: pieces };
    await api.post(`${transfersPath}/${transfer.id}/dispatch`, body, { idempotencyKey });
    await queries.invalidateQueries({ queryKey: ['inventory'] });
    await queries.invalidateQueries({ queryKey: ['worklist'] });
  }

  return (
    <FormDialog
      width={560}
      title={`${t('inventory.transfers.dispatch')} ${transfer.number}`}
      ok={t('inventory.transfers.dispatch')}
      above={<p className="rt-muted">{t('inventory.pieces.dispatchBody')}</p>}
      ready={ready}
      onSend={post}
      onClose={onClose}
    >
      <PieceScan goods={goods} pieces={pieces} onPieces={setPieces} find={find} keepFocus />
    </FormDialog>
  );
}
