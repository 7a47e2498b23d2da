import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import { useAsk } from '@/ui/useAsk';
import { useWho } from '@/ui/useWho';
import type { WorklistAction, WorklistColumn, WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { refundsPath, refundStates, returnPage, useReceiving, type Refund } from './model';

const states = ['requested', 'approved', 'rejected'] as const;

/** Refunds: what waits for a decision, and what was decided by whom. */
export default function RefundsPage() {
  const { t, fmt, pick } = useI18n();
  const who = useWho();
  const [ask, question] = useAsk();
  const send = useReceiving();
  const columns: WorklistColumn<Refund>[] = [
    {
      key: 'number',
      title: t('receiving.number'),
      width: 180,
      sort: 'number',
      phone: 'title',
      render: (one) => one.number,
    },
    {
      key: 'state',
      title: t('receiving.state'),
      width: 120,
      phone: 'mark',
      render: (one) => <StatusTag status={refundStates[one.state]} />,
    },
    {
      key: 'amount',
      title: t('receiving.amount'),
      width: 120,
      number: true,
      sort: 'amount',
      render: (one) => fmt.money(one.amount),
    },
    {
      key: 'return',
      title: t('receiving.returns.title'),
      width: 190,
      render: (one) => <Link to={returnPage(one.returned)}>{one.returnNumber}</Link>,
    },
    {
      key: 'order',
      title: t('receiving.order'),
      width: 190,
      render: (one) => <Link to={`/sales/orders/${one.order}/thread`}>{one.orderNumber}</Link>,
    },
    {
      key: 'why',
      title: t('receiving.why'),
      width: 180,
      grow: true,
      render: (one) => one.reason,
    },
    {
      key: 'requestedAt',
      title: t('receiving.refunds.requested'),
      width: 200,
      sort: 'requestedAt',
      render: (one) => `${fmt.dateTime(one.requestedAt)} ${who(one.requestedBy)}`,
    },
    {
      key: 'decided',
      title: t('receiving.refunds.decided'),
      width: 220,
      render: (one) =>
        one.decidedAt ? `${fmt.dateTime(one.decidedAt)} ${who(one.decidedBy)} ${one.opinion}` : '—',
    },
  ];
  const views: WorklistView[] = [
    { key: 'all', label: t('receiving.all') },
    ...states.map((state) => ({
      key: state,
      label: pick(refundStates[state]),
      filters: { state: [state] },
    })),
  ];

  async function decide(rows: Refund[], agreed: boolean) {
    const label = t(`receiving.refunds.${agreed ? 'agree' : 'reject'}`);
    const opinion = await ask({
      title: `${label} ${rows.map(({ number }) => number).join(', ')}`,
      label: t('receiving.refunds.opinion'),
      required: !agreed,
      ok: label,
    });
    if (opinion === null) return false;
    for (const one of rows) {
      await send(`${refundsPath}/${one.id}/decision`, { agreed, opinion });
    }
    return true;
  }

  const act = (key: 'agree' | 'reject', keys: string): WorklistAction<Refund> => ({
    key,
    label: t(`receiving.refunds.${key}`),
    keys,
    primary: key === 'agree',
    permission: 'receiving.refund',
    refuses: (rows) =>
      rows.some(({ state }) => state !== 'requested') ? t('receiving.refunds.over') : null,
    run: ({ rows }) => decide(rows, key === 'agree'),
  });

  return (
    <>
      {question}
      <Worklist<Refund>
        id="receiving.refunds"
        title={t('receiving.refunds.title')}
        source={refundsPath}
        rowKey={(row) => row.id}
        columns={columns}
        views={views}
        defaultSort="-requestedAt"
        searchHint={t('receiving.refunds.search')}
        rowPath={(row) => returnPage(row.returned)}
        actions={[act('agree', 'KeyA'), act('reject', 'KeyR')]}
        empty={{ text: t('receiving.refunds.empty') }}
      />
    </>
  );
}
