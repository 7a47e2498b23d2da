import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useSending } from '@/ui/useSending';
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
  const { busy, error, send } = useSending();
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

  async function post(idempotencyKey: string) {
    const body = { serials: pieces };
    await api.post(`${transfersPath}/${transfer.id}/dispatch`, body, { idempotencyKey });
    await queries.invalidateQueries({ queryKey: ['inventory'] });
    await queries.invalidateQueries({ queryKey: ['worklist'] });
    onClose();
  }

  return (
    <Modal
      open
      width={560}
      title={`${t('inventory.transfers.dispatch')} ${transfer.number}`}
      okText={t('inventory.transfers.dispatch')}
      okButtonProps={{ disabled: !ready }}
      confirmLoading={busy}
      onOk={() => void send(post)}
      onCancel={onClose}
    >
      <p className="rt-muted">{t('inventory.pieces.dispatchBody')}</p>
      <Refusal error={error} />
      <PieceScan goods={goods} pieces={pieces} onPieces={setPieces} find={find} keepFocus />
    </Modal>
  );
}
