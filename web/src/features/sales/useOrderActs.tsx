import { useI18n } from '@/i18n';
import { useAsk } from '@/ui/useAsk';
import { useUndo } from '@/ui/useUndo';
import type { WorklistAction } from '@/ui/worklist/types';
import { withdrawApproval } from './claims';
import type { OrderRow, OrderStatus } from './model';
import { act, useRefresh } from './orders';
import { flags, isGone } from './status';
import { useAnnotate } from './useAnnotate';

type Row = Pick<OrderRow, 'id' | 'number' | 'status' | 'flag' | 'staffNote'>;

const ids = (rows: Row[]) => rows.map(({ id }) => id);

/** What can be done with orders, from a list, its drawer or the order's own page. */
export function useOrderActs() {
  const { t, pick } = useI18n();
  const [ask, dialog] = useAsk();
  const [offer, notes] = useUndo();
  const refresh = useRefresh();
  const mark = useAnnotate();
  const what = (rows: Row[]) =>
    rows.length === 1 ? (rows[0]?.number ?? '') : t('sales.acts.orders', { n: rows.length });

  async function hold(rows: Row[]) {
    const reason = await ask({
      title: t('sales.acts.holdTitle', { what: what(rows) }),
      label: t('sales.acts.reason'),
      ok: t('sales.acts.hold'),
      required: true,
      usual: [
        t('sales.acts.usual.customer'),
        t('sales.acts.usual.price'),
        t('sales.acts.usual.risk'),
      ],
    });
    if (reason === null) return false;
    await act('hold', ids(rows), reason);
    offer(t('sales.acts.held', { what: what(rows) }), async () => {
      await act('release', ids(rows));
      await refresh(true);
    });
    void refresh();
    return true;
  }

  /** The bare act: for a page that says by itself what was done. */
  const pass = (chosen: string[]) => act('approve', chosen);

  async function approve(rows: Row[], opinion = '') {
    await act('approve', ids(rows), opinion);
    offer(t('sales.acts.approved', { what: what(rows) }), async () => {
      await withdrawApproval(ids(rows), t('sales.next.undone'));
      await refresh(true);
    });
    void refresh();
    return true;
  }

  async function approveWithOpinion(rows: Row[]) {
    const opinion = await ask({
      title: t('sales.acts.approveTitle', { what: what(rows) }),
      label: t('sales.acts.opinion'),
      ok: t('sales.acts.approve'),
    });
    return opinion === null ? false : approve(rows, opinion);
  }

  async function release(rows: Row[]) {
    await act('release', ids(rows));
    offer(t('sales.acts.released', { what: what(rows) }));
    void refresh();
    return true;
  }

  async function retry(rows: Row[]) {
    await act('retry', ids(rows));
    offer(t('sales.acts.retried', { what: what(rows) }));
    void refresh();
    return true;
  }

  async function cancel(rows: Row[]) {
    const reason = await ask({
      title: t('sales.acts.cancelTitle', { what: what(rows) }),
      body: t('sales.acts.cancelBody'),
      label: t('sales.acts.reason'),
      ok: t('sales.acts.cancel'),
      required: true,
      usual: [t('sales.acts.usual.customer'), t('sales.acts.usual.stockout')],
    });
    if (reason === null) return false;
    await act('cancel', ids(rows), reason);
    offer(t('sales.acts.cancelled', { what: what(rows) }));
    void refresh();
    return true;
  }

  async function flag(rows: Row[], wanted: number) {
    // The same flag again takes it away.
    const next = rows.every((row) => row.flag === wanted) ? 0 : wanted;
    await Promise.all(rows.map(({ id, staffNote }) => mark({ id, flag: next, staffNote })));
    const back = () =>
      Promise.all(rows.map(({ id, flag: was, staffNote }) => mark({ id, flag: was, staffNote })));
    offer(
      t(next === 0 ? 'sales.acts.unflagged' : 'sales.acts.flagged', { what: what(rows) }),
      back,
    );
  }

  async function note(row: Row) {
    const text = await ask({
      title: t('sales.acts.noteTitle', { what: row.number }),
      label: t('sales.note'),
      ok: t('sales.acts.noteSave'),
      initial: row.staffNote,
      longest: 1000,
    });
    if (text === null) return false;
    await mark({ id: row.id, flag: row.flag, staffNote: text });
    return undefined;
  }

  /** Why rows cannot take an act that needs one of these states. */
  const needs =
    (...wanted: OrderStatus[]) =>
    (rows: Row[]) => {
      const others = rows.filter(({ status }) => !wanted.includes(status)).length;
      return others === 0 ? null : t('sales.acts.wrongState', { n: others });
    };
  const open = (rows: Row[]) => {
    const others = rows.filter(({ status }) => isGone(status)).length;
    return others === 0 ? null : t('sales.acts.gone', { n: others });
  };
  const notHeld = (rows: Row[]) =>
    open(rows) ?? (rows.some((row) => row.status === 'held') ? t('sales.acts.heldAlready') : null);

  const actions: WorklistAction<OrderRow>[] = [
    {
      key: 'approve',
      label: t('sales.acts.approve'),
      keys: 'KeyA',
      primary: true,
      permission: 'sales.order.review',
      refuses: needs('inReview'),
      run: ({ rows }) => (rows.length > 1 ? approveWithOpinion(rows) : approve(rows)),
    },
    {
      key: 'hold',
      label: t('sales.acts.hold'),
      keys: 'KeyH',
      permission: 'sales.order.review',
      refuses: notHeld,
      run: ({ rows }) => hold(rows),
    },
    {
      key: 'release',
      label: t('sales.acts.release'),
      permission: 'sales.order.review',
      refuses: needs('held'),
      run: ({ rows }) => release(rows),
    },
    {
      key: 'retry',
      label: t('sales.acts.retry'),
      permission: 'sales.order.edit',
      refuses: needs('waiting', 'backOrder', 'exception'),
      run: ({ rows }) => retry(rows),
    },
    {
      key: 'note',
      label: t('sales.note'),
      place: 'more',
      permission: 'sales.order.edit',
      refuses: (rows) => (rows.length > 1 ? t('sales.acts.oneOnly') : null),
      run: ({ rows }) => (rows[0] ? note(rows[0]) : undefined),
    },
    ...flags.map<WorklistAction<OrderRow>>((one) => ({
      key: `flag-${one.flag}`,
      label: t('sales.flag.of', { colour: pick(one) }),
      keys: `Digit${one.flag}`,
      place: 'key',
      permission: 'sales.order.edit',
      run: ({ rows }) => flag(rows, one.flag),
    })),
    {
      key: 'cancel',
      label: t('sales.acts.cancel'),
      place: 'more',
      permission: 'sales.order.cancel',
      refuses: open,
      run: ({ rows }) => cancel(rows),
    },
  ];
  const layer = (
    <>
      {dialog}
      {notes}
    </>
  );
  return { actions, layer, ask, pass, approve, hold, release, retry, cancel, flag, note };
}
