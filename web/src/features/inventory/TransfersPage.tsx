import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import { useAsk } from '@/ui/useAsk';
import type { WorklistAction, WorklistColumn, WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { useKeys } from '@/ui/useKeys';
import { DispatchForm } from './DispatchForm';
import { ReceiveForm } from './ReceiveForm';
import { TransferPreview } from './TransferPreview';
import {
  transfersPath,
  transferStates,
  type Transfer,
  type TransferState,
  type TransferWhole,
} from './transfers';
import { useColumns } from './useColumns';
import './inventory.css';

const states: TransferState[] = ['open', 'inTransit', 'received', 'cancelled'];

/** Goods on their way between our own places. */
export default function TransfersPage() {
  const { t, pick } = useI18n();
  const { actor, text, quantity, time, warehouseFilter, names } = useColumns();
  const can = useCan();
  const navigate = useNavigate();
  const [ask, question] = useAsk();
  const [sending, setSending] = useState<TransferWhole | null>(null);
  const [receiving, setReceiving] = useState<Transfer | null>(null);
  const write = () => void navigate('/inventory/transfers/new');
  useKeys(
    [{ keys: 'KeyN', label: t('inventory.transfers.new'), run: write }],
    can('inventory.adjust'),
  );
  const title = (key: string) => ({ title: t(`inventory.transfers.${key}`) });
  const columns: WorklistColumn<Transfer>[] = [
    text('number', 180, (one) => one.number, { sort: 'number', phone: 'title' }),
    text('state', 110, (one) => <StatusTag status={transferStates[one.state]} />, {
      phone: 'mark',
    }),
    text('way', 220, (one) => `${names.warehouse(one.from)} → ${names.warehouse(one.to)}`, {
      ...title('way'),
      grow: true,
    }),
    text('why', 100, (one) => t(`inventory.transfers.reason.${one.reason}`)),
    quantity('lines', (one) => String(one.lineCount), { width: 70 }),
    time('createdAt', (one) => one.opened.at, { ...title('opened'), sort: 'createdAt' }),
    time('dispatchedAt', (one) => one.dispatched?.at, { ...title('dispatched'), phone: 'hide' }),
    actor((one) => one.opened.by, { phone: 'hide' }),
  ];
  const views: WorklistView[] = [
    { key: 'all', label: t('inventory.view.all') },
    ...states.map((state) => ({
      key: state,
      label: pick(transferStates[state]),
      filters: { state: [state] },
    })),
  ];
  const only = (state: TransferState) => (rows: Transfer[]) =>
    rows.every((one) => one.state === state) ? null : t(`inventory.transfers.only.${state}`);
  const one = (rows: Transfer[]) => (rows.length > 1 ? t('inventory.settings.one') : null);
  const send = (row: Transfer, step: string, body?: unknown) =>
    api.post(`${transfersPath}/${row.id}/${step}`, body, { idempotencyKey: idempotencyKey() });
  const actions: WorklistAction<Transfer>[] = [
    {
      key: 'dispatch',
      label: t('inventory.transfers.dispatch'),
      keys: 'KeyA',
      permission: 'inventory.adjust',
      refuses: only('open'),
      run: async ({ rows }) => {
        const wholes = await Promise.all(
          rows.map((row) => api.get<TransferWhole>(`${transfersPath}/${row.id}`)),
        );
        const byNumber = wholes.find(({ numbers }) => numbers.kept.length > 0);
        if (byNumber && wholes.length > 1) {
          throw new Error(t('inventory.pieces.alone', { number: byNumber.transfer.number }));
        }
        if (byNumber) {
          setSending(byNumber);
          return false;
        }
        const sure = await ask({
          title: t('inventory.transfers.dispatchTitle', { n: rows.length }),
          body: t('inventory.transfers.dispatchBody'),
          ok: t('inventory.transfers.dispatch'),
        });
        if (sure === null) return false;
        for (const row of rows) await send(row, 'dispatch');
        return true;
      },
    },
    {
      key: 'receive',
      label: t('inventory.transfers.receive'),
      permission: 'inventory.adjust',
      refuses: (rows) => one(rows) ?? only('inTransit')(rows),
      run: ({ rows }) => setReceiving(rows[0] ?? null),
    },
    {
      key: 'cancel',
      label: t('inventory.transfers.cancel'),
      permission: 'inventory.adjust',
      place: 'more',
      refuses: (rows) => one(rows) ?? only('open')(rows),
      run: async ({ rows }) => {
        const reason = await ask({
          title: t('inventory.transfers.cancelTitle', { number: rows[0]?.number ?? '' }),
          label: t('inventory.why'),
          required: true,
          ok: t('inventory.transfers.cancel'),
        });
        if (reason === null || !rows[0]) return false;
        await send(rows[0], 'cancel', { reason });
        return true;
      },
    },
  ];
  return (
    <>
      <Worklist<Transfer>
        id="inventory.transfers"
        title={t('inventory.transfers.title')}
        source={transfersPath}
        rowKey={(row) => row.id}
        columns={columns}
        views={views}
        filters={[warehouseFilter]}
        defaultSort="-createdAt"
        searchHint={t('inventory.number')}
        preview={(row) => <TransferPreview transfer={row} />}
        previewTitle={(row) => row.number}
        actions={actions}
        toolbar={
          can('inventory.adjust') && (
            <Button type="primary" onClick={write}>
              {t('inventory.transfers.new')} <kbd>N</kbd>
            </Button>
          )
        }
        empty={{ text: t('inventory.transfers.empty') }}
      />
      {receiving && <ReceiveForm transfer={receiving} onClose={() => setReceiving(null)} />}
      {sending && <DispatchForm whole={sending} onClose={() => setSending(null)} />}
      {question}
    </>
  );
}
