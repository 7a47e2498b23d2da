import { Modal } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { api } from '@/api/client';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { DocumentPage } from '@/ui/document/DocumentPage';
import { LinesTable } from '@/ui/lines/LinesTable';
import { Money } from '@/ui/Money';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { ApprovalTab, Turn } from './ApprovalTab';
import { Attachments } from './Attachments';
import { ChangeForm } from './ChangeForm';
import { ChangesTab } from './ChangesTab';
import { DeliveryTab } from './DeliveryTab';
import { LetterLine, MailClosed } from './LetterLine';
import { letterStates, useLetters } from './letters';
import { lineColumns } from './lineColumns';
import type { Order, Outlook, PricedLine } from './model';
import { OrderMarks } from './OrderMarks';
import { orderActions } from './orderActions';
import { OrderEditor, SavedNote } from './OrderEditor';
import {
  contentOf,
  ordersPath,
  useChanges,
  useDelivery,
  useLines,
  useOrder,
  useStanding,
} from './orders';
import { BudgetLine, OutlookCard, SupplierLine } from './OutlookCard';
import { ribbon } from './ribbon';
import { sourceFacts } from './Sources';
import { editable, orderStates, waitingFor } from './status';
import { useConfirmDay } from './useConfirmDay';
import { useDraft } from './useDraft';
import { useOrderActs } from './useOrderActs';
import './purchasing.css';

/** One purchase order: written here, followed here. */
export default function OrderPage() {
  const { id = '' } = useParams();
  const order = useOrder(id);
  const lines = useLines(id);
  if (order.error ?? lines.error)
    return <Refusal error={order.error ?? lines.error} onRetry={() => void order.refetch()} />;
  if (!order.data || !lines.data)
    return (
      <DocumentPage
        number=""
        backPath="/purchasing/orders"
        facts={[]}
        tabs={[]}
        actions={[]}
        loading
      />
    );
  return <Whole key={id} order={order.data} lines={lines.data} />;
}

function Whole({ order: known, lines }: { order: Order; lines: PricedLine[] }) {
  const i18n = useI18n();
  const { t, fmt } = i18n;
  const can = useCan();
  const navigate = useNavigate();
  const mine = can('purchasing.edit');
  const writing = mine && editable.includes(known.state);
  const draft = useDraft(known, contentOf(known, lines), writing);
  const order = writing ? draft.order : known;
  const standing = useStanding(order);
  const changes = useChanges(known.id);
  const delivery = useDelivery(known.id);
  const letters = useLetters(`${ordersPath}/${known.id}`, known.times.releasedAt !== null);
  const letter = letters.data?.suppliers[0];
  const acts = useOrderActs();
  const confirmDay = useConfirmDay();
  const [outlook, setOutlook] = useState<Outlook | null>(null);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<{ error: unknown; content: unknown }>();
  /** Why it was not submitted, until something is changed. */
  const no = refused?.content === draft.content ? refused?.error : null;
  const [changing, setChanging] = useState(false);
  const pending = changes.data?.find(({ state }) => state === 'awaitingApproval');

  async function preview() {
    const saved = draft.dirty ? await draft.save() : draft.order;
    if (!saved) return;
    setRefused(undefined);
    setOutlook(await api.post<Outlook>(`${ordersPath}/${order.id}/preview`));
  }

  async function submit() {
    const saved = draft.dirty ? await draft.save() : draft.order;
    if (!saved) return;
    try {
      await acts.send(order, 'submit', { revision: saved.revision });
    } catch (error) {
      setRefused({ error, content: draft.content });
      throw error;
    }
    setOutlook(null);
    await acts.refresh();
  }

  /** The same from what is previewed; a "no" stands there. */
  async function submitPreviewed() {
    setSending(true);
    await submit().catch(() => undefined);
    setSending(false);
  }

  const tabs = [
    {
      key: 'lines',
      label: `${t('purchasing.lines.title')} ${fmt.integer(writing ? draft.content.lines.length : lines.length)}`,
      children: writing ? (
        <OrderEditor draft={draft} lines={lines} refused={no} />
      ) : (
        <LinesTable
          lines={lines}
          rowKey={({ content }) => content.lineNo}
          columns={lineColumns(i18n, order.times.releasedAt ? delivery.data : undefined)}
          foot={<Money value={order.total} />}
        />
      ),
    },
    ...(order.state === 'draft' && order.version === 1
      ? []
      : [
          {
            key: 'approval',
            label: t('purchasing.tabs.approval'),
            children: (
              <ApprovalTab kind="purchase-order" id={order.id} raised={order.state !== 'draft'} />
            ),
          },
        ]),
    ...(order.times.releasedAt && letter
      ? [
          {
            key: 'letters',
            label: (
              <>
                {t('purchasing.letters.title')} <StatusTag status={letterStates[letter.state]} />
              </>
            ),
            children: (
              <section className="purchasing-card">
                <MailClosed open={letters.data?.open ?? true} />
                <strong>{letter.name}</strong>
                <LetterLine
                  letter={letter}
                  open={letters.data?.open ?? true}
                  again={
                    mine && ['released', 'partlyReceived'].includes(order.state)
                      ? letters.again
                      : undefined
                  }
                />
              </section>
            ),
          },
        ]
      : []),
    ...(order.times.releasedAt
      ? [
          {
            key: 'delivery',
            label: t('purchasing.delivery.title'),
            children: <DeliveryTab order={order} delivery={delivery.data} />,
          },
        ]
      : []),
    {
      key: 'files',
      label: t('purchasing.tabs.files'),
      children: <Attachments order={order} writing={writing} />,
    },
    {
      key: 'versions',
      label: `${t('purchasing.tabs.versions')}${order.version > 1 ? ` v${order.version}` : ''}`,
      children: <ChangesTab order={order} changes={changes.data ?? []} />,
    },
  ];

  return (
    <>
      {acts.layer}
      {confirmDay.layer}
      {changing && <ChangeForm order={order} lines={lines} onClose={() => setChanging(false)} />}
      <Modal
        open={outlook !== null}
        title={t('purchasing.preview.title', { number: order.number })}
        okText={t('purchasing.acts.submit')}
        cancelText={t('ui.cancel')}
        confirmLoading={sending}
        onOk={() => void submitPreviewed()}
        onCancel={() => setOutlook(null)}
        width={640}
      >
        <Refusal error={no} />
        {outlook && <OutlookCard outlook={outlook} />}
      </Modal>
      <DocumentPage
        number={order.number}
        backPath="/purchasing/orders"
        status={orderStates[order.state]}
        marks={<OrderMarks order={order} changing={pending !== undefined} />}
        facts={[
          {
            label: t('purchasing.supplier'),
            value: (
              <>
                {order.supplierName || '—'}
                <SupplierLine standing={standing.data?.supplier ?? null} />
              </>
            ),
          },
          {
            label: t('purchasing.amountCny'),
            value: (
              <>
                <Money value={order.amount} />
                {order.total.currency !== 'CNY' && (
                  <p className="rt-muted">
                    {fmt.money(order.total)} × {order.rate}
                  </p>
                )}
              </>
            ),
          },
          {
            label: t('purchasing.budget.title'),
            value:
              standing.data && order.lineCount > 0 && !order.times.closedAt ? (
                <BudgetLine budget={standing.data.budget} />
              ) : (
                '—'
              ),
          },
          {
            label: t('purchasing.wantedOn'),
            value: order.wantedOn ? fmt.date(order.wantedOn) : '—',
          },
          {
            label: t('purchasing.confirmedOn'),
            value: order.times.confirmedOn
              ? `${fmt.date(order.times.confirmedOn)} ${order.confirmNote}`
              : order.times.viewedAt
                ? t('purchasing.viewedAt', { at: fmt.dateTime(order.times.viewedAt) })
                : order.times.releasedAt
                  ? t('purchasing.notViewed')
                  : '—',
          },
          { label: t('purchasing.goods.title'), value: t(`purchasing.goods.${order.goods}`) },
          ...sourceFacts(lines, t),
          ...(order.note && !writing ? [{ label: t('purchasing.note'), value: order.note }] : []),
        ]}
        steps={ribbon(order, i18n, delivery.data)}
        tabs={tabs}
        waiting={
          <>
            {order.reason && <p className="purchasing-reason">{order.reason}</p>}
            {writing ? (
              <SavedNote draft={draft} />
            ) : (
              <Turn
                kind="purchase-order"
                id={order.id}
                waiting={order.state === 'awaitingApproval'}
              >
                {t(`purchasing.waiting.${waitingFor(order)}`)}
              </Turn>
            )}
          </>
        }
        actions={orderActions({
          order,
          pending,
          writing,
          acts,
          t,
          navigate,
          preview,
          submit,
          change: () => setChanging(true),
          confirm: () => confirmDay.ask(order),
        })}
      />
    </>
  );
}
