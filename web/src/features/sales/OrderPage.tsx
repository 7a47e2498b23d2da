import { Tag } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useCan } from '@/api/session';
import { useShops } from '@/api/shops';
import { useI18n } from '@/i18n';
import { DocumentPage } from '@/ui/document/DocumentPage';
import { Money } from '@/ui/Money';
import { useNow } from '@/ui/useNow';
import { usePhone } from '@/ui/usePhone';
import { standardName } from '@/ui/standardName';
import { AddressForm } from './AddressForm';
import { CanBeMade } from './CanBeMade';
import { ChangeForm } from './ChangeForm';
import { Allocation } from './Allocation';
import { AtPartner } from './AtPartner';
import { ExceptionList } from './ExceptionList';
import { extrasOf } from './extras';
import { Flag } from './Flag';
import { GiftHandForm } from './GiftHandForm';
import { LineTable } from './LineTable';
import { MapGoodsForm } from './MapGoodsForm';
import type { OrderLine, OrderView } from './model';
import { nodeName, place } from './orderColumns';
import { OrderGifts } from './OrderGifts';
import { useOrder, useOrderExceptions, useReasons } from './orders';
import { useOrderPromises } from './promises';
import { ReasonList } from './ReasonList';
import { Recipient } from './Recipient';
import { Revisions } from './Revisions';
import { SplitForm } from './SplitForm';
import { ribbonSteps } from './standing';
import { isEnded, isGone, statuses } from './status';
import { usePageActs } from './usePageActs';
import { WaitingFor } from './WaitingFor';
import './sales.css';

/** One order: what it is, where its thread stands, its parts, and what can be done with it. */
export default function OrderPage() {
  const { id = '' } = useParams();
  const { t, fmt, pick } = useI18n();
  const now = useNow();
  const phone = usePhone();
  const { data, error, isPending, refetch } = useOrder(id);
  const exceptions = useOrderExceptions(data?.order.number);
  const reasons = useReasons(data?.order.status === 'inReview' ? [id] : []);
  const [form, setForm] = useState<'address' | 'change' | 'split' | 'gift' | null>(null);
  const [mapped, setMapped] = useState<OrderLine | null>(null);
  const mayMap = useCan()('parties.edit');
  const shops = useShops();
  const close = () => setForm(null);
  const { actions, layer } = usePageActs(
    data,
    setForm,
    reasons.data?.reasons[id]?.some((rule) => rule.finance) ?? false,
  );
  const order = data?.order;
  const promises = useOrderPromises(id, order?.status === 'backOrder');
  const lines = data?.lines ?? [];
  const failures = exceptions.data ?? [];
  const open = failures.filter(({ state }) => state === 'open');

  return (
    <>
      {layer}
      {data && form === 'address' && <AddressForm view={data} onClose={close} />}
      {data && form === 'change' && <ChangeForm view={data} onClose={close} />}
      {data && form === 'gift' && <GiftHandForm view={data} onClose={close} />}
      {data && form === 'split' && <SplitForm view={data} onClose={close} />}
      {data && mapped && <MapGoodsForm view={data} line={mapped} onClose={() => setMapped(null)} />}
      <DocumentPage
        number={order?.number ?? ''}
        backPath="/sales/orders"
        loading={isPending}
        error={error}
        onRetry={() => void refetch()}
        status={order && statuses[order.status]}
        dueAt={order && !isEnded(order.status) ? data.standing.dueAt : null}
        marks={
          order && (
            <>
              <Flag flag={order.flag} worded />
              {order.revision > 1 && <Tag>{t('sales.revision', { n: order.revision })}</Tag>}
              <Link to={`/threads/${order.number}`}>{t('sales.thread')}</Link>
            </>
          )
        }
        facts={data ? factsOf(data) : []}
        steps={data && ribbonSteps(data.standing, pick, now)}
        tabs={
          data
            ? [
                {
                  key: 'lines',
                  label: `${t('sales.lines')} ${fmt.integer(lines.length)}`,
                  children: (
                    <>
                      <CanBeMade view={data} />
                      <LineTable
                        lines={lines}
                        currency={data.order.total.currency}
                        brief={phone}
                        promises={promises}
                        onMap={mayMap && !isGone(data.order.status) ? setMapped : undefined}
                      />
                      <OrderGifts view={data} onAdd={() => setForm('gift')} />
                    </>
                  ),
                },
                {
                  key: 'recipient',
                  label: t('sales.recipient.title'),
                  children: <Recipient view={data} onCorrect={() => setForm('address')} />,
                },
                {
                  key: 'allocation',
                  label: t('sales.allocation.title'),
                  children: <Allocation view={data} />,
                },
                {
                  key: 'exceptions',
                  label: `${t('sales.exceptions.title')}${open.length > 0 ? ` ${open.length}` : ''}`,
                  children: <ExceptionList exceptions={failures} error={exceptions.error} />,
                },
                {
                  key: 'revisions',
                  label: `${t('sales.revisions.title')}${data.order.revision > 1 ? ` ${data.order.revision}` : ''}`,
                  children: <Revisions view={data} />,
                },
              ]
            : []
        }
        waiting={
          data &&
          !isEnded(data.order.status) && (
            <>
              {t('sales.waiting.at', { node: stepName(data) })} <WaitingFor view={data} />
              <AtPartner order={id} />
              {data.order.status === 'inReview' && (
                <ReasonList rules={reasons.data?.reasons[id]} label={reasons.data?.rules} />
              )}
              {open.map((one) => (
                <p key={one.id} className="sales-reason sales-reason-exception">
                  {pick({ zh: one.detailZh, en: one.detailEn })}
                </p>
              ))}
            </>
          )
        }
        actions={actions}
      />
    </>
  );

  function factsOf({ order: it, shopName, standing, parts, merged }: OrderView) {
    return [
      { label: t('sales.total'), value: <Money value={it.total} /> },
      { label: t('sales.shop'), value: shopName },
      { label: t('sales.platformNumber'), value: it.platformNumber },
      ...(parts.length > 0
        ? [
            {
              label: t(it.part > 1 ? 'sales.splitOff' : 'sales.backOrders'),
              value: parts.map((one) => (
                <Link key={one.id} to={`/sales/orders/${one.id}`}>
                  {one.number}{' '}
                </Link>
              )),
            },
          ]
        : []),
      ...(merged.length > 0
        ? [
            {
              label: t(merged.some(({ leads }) => leads) ? 'sales.merge.into' : 'sales.merge.with'),
              value: merged.map((one) => (
                <Link key={one.id} to={`/sales/orders/${one.id}`}>
                  {one.number}{' '}
                </Link>
              )),
            },
          ]
        : []),
      { label: t('sales.orderedAt'), value: fmt.dateTime(it.orderedAt) },
      {
        label: t('sales.paidAt'),
        value: it.paidAt ? fmt.dateTime(it.paidAt) : t('sales.unpaid'),
      },
      { label: t('sales.acceptedAt'), value: fmt.dateTime(it.acceptedAt) },
      {
        label: t('sales.to'),
        value: place(it.shipTo),
      },
      { label: t('sales.buyer'), value: it.buyer || '—' },
      { label: t('sales.buyerNote'), value: it.buyerNote || '—' },
      { label: t('sales.note'), value: it.staffNote || '—' },
      ...(it.scenario === 'pre-sale'
        ? [
            {
              label: t('sales.balancePaidAt'),
              value: it.balancePaidAt ? fmt.dateTime(it.balancePaidAt) : t('sales.balanceOwed'),
            },
          ]
        : []),
      {
        label: t('sales.standard'),
        value: <Link to="/process/standards">{standardName(standing.standard, t)}</Link>,
      },
      ...extrasOf(
        it.extra,
        shops.find(({ id: one }) => one === it.shop),
        pick,
      ),
    ];
  }

  function stepName({ standing }: OrderView) {
    const step = standing.steps.find(({ code }) => code === standing.node);
    return step ? pick(step.title) : nodeName(t, standing.node);
  }
}
