import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import { useAsk } from '@/ui/useAsk';
import type { FilterDef, WorklistAction, WorklistColumn, WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { useKeys } from '@/ui/useKeys';
import { useNames } from './names';
import { ReceiveForm } from './ReceiveForm';
import { TransferPreview } from './TransferPreview';
import { transfersPath, transferStates, type Transfer, type TransferState } from './transfers';
import './inventory.css';

const states: TransferState[] = ['open', 'inTransit', 'received', 'cancelled'];

/** Goods on their way between our own places. */
export default function TransfersPage() {
  const { t, fmt, pick } = useI18n();
  const { warehouses, warehouse } = useNames();
  const can = useCan();
  const navigate = useNavigate();
  const [ask, question] = useAsk();
  const [receiving, setReceiving] = useState<Transfer | null>(null);
  const write = () => void navigate('/inventory/transfers/new');
  useKeys(
    [{ keys: 'KeyN', label: t('inventory.transfers.new'), run: write }],
    can('inventory.adjust'),
  );
  const columns: WorklistColumn<Transfer>[] = [
    {
      key: 'number',
      title: t('inventory.number'),
      width: 180,
      sort: 'number',
      phone: 'title',
      render: (one) => one.number,
    },
    {
      key: 'state',
      title: t('inventory.state'),
      width: 110,
      phone: 'mark',
      render: (one) => <StatusTag status={transferStates[one.state]} />,
    },
    {
      key: 'way',
      title: t('inventory.transfers.way'),
      width: 220,
      grow: true,
      render: (one) => `${warehouse(one.from)} → ${warehouse(one.to)}`,
    },
    {
      key: 'reason',
      title: t('inventory.why'),
      width: 100,
      render: (one) => t(`inventory.transfers.reason.${one.reason}`),
    },
    {
      key: 'lines',
      title: t('inventory.lines'),
      width: 70,
      number: true,
      render: (one) => fmt.integer(one.lineCount),
    },
    {
      key: 'createdAt',
      title: t('inventory.transfers.opened'),
      width: 140,
      sort: 'createdAt',
      render: (one) => fmt.dateTime(one.opened.at),
    },
    {
      key: 'dispatchedAt',
      title: t('inventory.transfers.dispatched'),
      width: 140,
      phone: 'hide',
      render: (one) => (one.dispatched ? fmt.dateTime(one.dispatched.at) : '—'),
    },
    {
      key: 'by',
      title: t('inventory.actor'),
      width: 100,
      phone: 'hide',
      render: (one) => one.opened.by,
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
        filters={filters}
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
      {question}
    </>
  );
}
