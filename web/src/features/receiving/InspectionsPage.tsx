import { useState } from 'react';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import type { WorklistAction, WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { receiptPage, receiptsPath } from './dock';
import { heldKey, heldPath, left, type Held } from './inspections';
import { InspectTabs } from './InspectTabs';
import { Judging } from './Judging';
import { useReceiving, useWarehouses } from './model';

/** Bought goods that wait to be judged, the oldest first. */
export default function InspectionsPage() {
  const { t, fmt } = useI18n();
  const send = useReceiving();
  const warehouses = useWarehouses();
  const [chosen, choose] = useState<Held | null>(null);
  const [error, setError] = useState<unknown>(null);

  const verdict = (one: Held, rejected: number, reason: string) =>
    send(`${receiptsPath}/${one.receipt.id}/verdicts`, {
      lineNo: one.line.lineNo,
      accepted: String(left(one) - rejected),
      rejected: String(rejected),
      reason,
    });

  async function judge(one: Held, rejected: number, reason: string) {
    setError(null);
    try {
      await verdict(one, rejected, reason);
      choose(null);
    } catch (thrown) {
      setError(thrown);
    }
  }

  const columns: WorklistColumn<Held>[] = [
    {
      key: 'sku',
      title: t('receiving.sku'),
      width: 170,
      sort: 'sku',
      phone: 'title',
      render: ({ line }) => line.sku,
    },
    {
      key: 'name',
      title: t('receiving.inspect.name'),
      width: 200,
      grow: true,
      render: ({ line }) => line.name,
    },
    {
      key: 'lot',
      title: t('receiving.lot'),
      width: 130,
      render: ({ line }) => line.lot || '—',
    },
    {
      key: 'left',
      title: t('receiving.inspect.left'),
      width: 90,
      number: true,
      phone: 'mark',
      render: (one) => fmt.amount(String(left(one)), 0),
    },
    {
      key: 'sample',
      title: t('receiving.inspect.sample'),
      width: 90,
      number: true,
      render: ({ line }) => fmt.amount(line.sample.amount, 0),
    },
    {
      key: 'receipt',
      title: t('receiving.receipts.number'),
      width: 190,
      sort: 'number',
      render: ({ receipt }) => <Link to={receiptPage(receipt.id)}>{receipt.number}</Link>,
    },
    {
      key: 'supplier',
      title: t('receiving.awaited.supplier'),
      width: 200,
      sort: 'supplierName',
      render: ({ receipt }) => receipt.supplierName,
    },
    {
      key: 'warehouse',
      title: t('receiving.warehouse'),
      width: 120,
      phone: 'hide',
      render: ({ receipt }) => warehouses.name(receipt.warehouse),
    },
    {
      key: 'receivedAt',
      title: t('receiving.receipts.at'),
      width: 150,
      sort: 'receivedAt',
      render: ({ receipt }) => fmt.dateTime(receipt.receivedAt),
    },
  ];
  const accept: WorklistAction<Held> = {
    key: 'accept',
    label: t('receiving.inspect.accept'),
    keys: 'KeyA',
    primary: true,
    permission: 'receiving.inspect',
    run: async ({ rows }) => {
      for (const one of rows) await verdict(one, 0, '');
    },
  };
  const reject: WorklistAction<Held> = {
    key: 'judge',
    label: t('receiving.inspect.judge'),
    keys: 'KeyR',
    permission: 'receiving.inspect',
    refuses: (rows) => (rows.length > 1 ? t('receiving.inspect.one') : null),
    run: ({ rows }) => choose(rows[0] ?? null),
  };
  return (
    <>
      {chosen && (
        <Judging
          one={chosen}
          error={error}
          onClose={() => {
            choose(null);
            setError(null);
          }}
          onJudge={judge}
        />
      )}
      <Worklist<Held>
        id="receiving.inspections"
        title={t('receiving.inspect.title')}
        source={heldPath}
        rowKey={heldKey}
        columns={columns}
        filters={[
          {
            key: 'warehouse',
            label: t('receiving.warehouse'),
            kind: 'choice',
            options: warehouses.options,
          },
        ]}
        defaultSort="receivedAt"
        searchHint={t('receiving.inspect.search')}
        rowPath={({ receipt }) => receiptPage(receipt.id)}
        actions={[accept, reject]}
        exportPath={`${heldPath}/export`}
        toolbar={<InspectTabs at="held" />}
        empty={{ text: t('receiving.inspect.none') }}
      />
    </>
  );
}
