import { useQuery } from '@tanstack/react-query';
import { Button, Empty, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { ActionBar, type Action } from '@/ui/document/ActionBar';
import { Refusal } from '@/ui/Refusal';
import { useUndo } from '@/ui/useUndo';
import { giveBack, takeNext, withdrawApproval } from './claims';
import type { OrderView } from './model';
import { useCounts, useOrder, useReasons, useRefresh } from './orders';
import { ReviewSheet } from './ReviewSheet';
import { useOrderActs } from './useOrderActs';
import './desk.css';
import './sales.css';

const mostPassed = 500;

/** Review one by one: the next order comes by itself, is decided by key, and nobody else has it meanwhile. */
export default function NextReviewPage() {
  const { t, fmt } = useI18n();
  const counts = useCounts();
  const { claim, error, take, skip } = useNextOrder();
  const {
    data,
    error: failed,
    refetch,
  } = useOrder(claim?.order ?? '', claim !== null && claim !== undefined);
  const waiting = counts.data?.['in-review'] ?? 0;
  const { actions, layer } = useReviewActs(data, take, skip);

  return (
    <article className="rt-document">
      {layer}
      <header className="rt-page-head">
        <h1>{t('sales.next.title')}</h1>
        <span className="rt-muted">{t('sales.next.waiting', { n: fmt.integer(waiting) })}</span>
        {claim && (
          <span className="sales-marks">
            <span className="rt-muted">{t('sales.next.yours')}</span>
            <ClockChip dueAt={claim.until} />
          </span>
        )}
        <span className="rt-spring" />
        <Link to="/sales/review">{t('sales.next.list')}</Link>
      </header>
      <Refusal error={error ?? failed} onRetry={() => void (error ? take() : refetch())} />
      {claim === undefined && !error && <Skeleton active paragraph={{ rows: 8 }} />}
      {claim === null && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('sales.next.none')}>
          <Button type="primary" onClick={() => void take()}>
            {t('sales.next.again')}
          </Button>
        </Empty>
      )}
      {claim && !data && !failed && <Skeleton active paragraph={{ rows: 8 }} />}
      {claim && data && <ReviewSheet key={data.order.id} view={data} />}
      {claim && data && (
        <ActionBar
          waiting={<span className="rt-muted">{t('sales.next.keys')}</span>}
          actions={actions}
        />
      )}
    </article>
  );
}

/** Undefined while it is asked for, null when no other order waits. */
function useNextOrder() {
  const [passed, setPassed] = useState<string[]>([]);
  const [round, setRound] = useState(0);
  const asked = useQuery({
    queryKey: ['reviewNext', passed, round],
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    // Once round: those passed over come again.
    queryFn: async () =>
      (await takeNext(passed)) ?? (passed.length > 0 ? await takeNext([]) : null),
  });
  const take = () => {
    setRound((before) => before + 1);
    return Promise.resolve();
  };
  const skip = (id: string) => {
    setPassed((before) => (before.includes(id) ? [id] : [...before, id].slice(-mostPassed)));
    return Promise.resolve();
  };
  return { claim: asked.data, error: asked.error, take, skip };
}

function useReviewActs(
  view: OrderView | undefined,
  take: () => Promise<void>,
  skip: (id: string) => Promise<void>,
) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const can = useCan();
  const reasons = useReasons(view ? [view.order.id] : []);
  const finance = view
    ? (reasons.data?.reasons[view.order.id]?.some((rule) => rule.finance) ?? false)
    : false;
  const acts = useOrderActs();
  const refresh = useRefresh();
  const [offer, notes] = useUndo();
  const layer = (
    <>
      {acts.layer}
      {notes}
    </>
  );
  if (!view) return { actions: [], layer };
  const { order } = view;
  const decided = (done: string, back?: () => Promise<unknown>) => {
    offer(
      done,
      back &&
        (async () => {
          await back();
          await refresh(true);
        }),
    );
    void refresh();
    return take();
  };
  const actions: Action[] = [
    {
      key: 'skip',
      label: t('sales.next.skip'),
      keys: 'KeyN',
      run: () => skip(order.id),
    },
    {
      key: 'hold',
      label: t('sales.acts.hold'),
      keys: 'KeyH',
      permission: 'sales.order.review',
      run: async () => {
        if (await acts.hold([order])) await take();
      },
    },
    {
      key: 'approve',
      label: t('sales.next.approve'),
      keys: 'KeyA',
      primary: true,
      permission: 'sales.order.review',
      disabledWhy: finance && !can('sales.price.approve') ? t('sales.finance.why') : null,
      run: async () => {
        await acts.pass([order.id]);
        await decided(t('sales.acts.approved', { what: order.number }), () =>
          withdrawApproval([order.id], t('sales.next.undone')),
        );
      },
    },
    {
      key: 'note',
      label: t('sales.note'),
      more: true,
      permission: 'sales.order.edit',
      run: () => acts.note(order),
    },
    {
      key: 'cancel',
      label: t('sales.acts.cancel'),
      more: true,
      permission: 'sales.order.cancel',
      run: async () => {
        if (await acts.cancel([order])) await take();
      },
    },
    {
      key: 'give-back',
      label: t('sales.next.giveBack'),
      more: true,
      run: async () => {
        await giveBack();
        await refresh(true);
        void navigate('/sales/review');
      },
    },
  ];
  return { actions, layer };
}
