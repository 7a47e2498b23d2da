import { ShareAltOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n, type I18n } from '@/i18n';
import { Facts, type Fact } from '@/ui/document/Facts';
import { Thread } from '@/ui/thread/Thread';
import { standardName } from '@/ui/standardName';
import { Documents } from './Documents';
import { Exceptions } from './Exceptions';
import { GlanceLine } from './GlanceLine';
import { JournalTab } from './JournalTab';
import type { OrderHead, PurchaseHead, Thread as ThreadOf } from './model';
import { RelatedLinks } from './RelatedLinks';
import { ShareDialog } from './ShareDialog';
import { SharesCard } from './SharesCard';
import { toModel } from './toModel';
import { Verdicts } from './Verdicts';

/** The thread of a sale or a purchase; shown by a colleague, no way leads out of it. */
export function OneThread({ thread, shared = false }: { thread: ThreadOf; shared?: boolean }) {
  const i18n = useI18n();
  const { t, fmt, pick } = i18n;
  const can = useCan();
  const [sharing, setSharing] = useState(false);
  const model = useMemo(() => toModel(thread, { fmt, pick }), [thread, fmt, pick]);
  const { order, purchase } = thread;
  const kind = purchase ? 'purchase' : 'sale';
  const number = order?.number ?? purchase?.number ?? '';
  const page = order
    ? can('sales.order.read') && `/sales/orders/${order.id}`
    : can('purchasing.read') && `/purchasing/orders/${purchase?.id}`;
  return (
    <article className="rt-monitoring-thread">
      <Thread
        model={model}
        number={number}
        link={shared ? undefined : page || undefined}
        glance={<GlanceLine glance={thread.glance} now={thread.now} />}
        facts={
          <Facts
            facts={order ? saleFacts(order, i18n) : purchase ? purchaseFacts(purchase, i18n) : []}
          />
        }
        journal={<JournalTab entries={thread.journal} />}
        related={thread.related.length > 0 ? <RelatedLinks related={thread.related} /> : undefined}
        actions={
          !shared && (
            <Button icon={<ShareAltOutlined />} onClick={() => setSharing(true)}>
              {t('monitoring.share.share')}
            </Button>
          )
        }
      />
      {sharing && <ShareDialog kind={kind} number={number} onClose={() => setSharing(false)} />}
      <Verdicts verdicts={thread.verdicts} />
      <Exceptions exceptions={thread.exceptions} />
      <Documents documents={thread.documents} />
      {!shared && <SharesCard kind={kind} number={number} />}
    </article>
  );
}

function saleFacts(order: OrderHead, { t, fmt }: I18n): Fact[] {
  return [
    { label: t('monitoring.shop'), value: order.shop },
    { label: t('monitoring.threads.platformNumber'), value: order.platformNumber },
    { label: t('monitoring.total'), value: fmt.money(order.total) },
    { label: t('monitoring.lines'), value: fmt.integer(order.lines) },
    {
      label: t('monitoring.recipient'),
      value: [order.recipient, order.place].filter(Boolean).join(' · ') || '—',
    },
    {
      label: t('monitoring.standard'),
      value: <Link to="/process/standards">{standardName(order.standard, t)}</Link>,
    },
  ];
}

function purchaseFacts(purchase: PurchaseHead, { t, fmt, pick }: I18n): Fact[] {
  return [
    { label: t('monitoring.supplier'), value: pick(purchase.supplier) },
    { label: t('monitoring.buyer'), value: pick(purchase.buyer) },
    { label: t('monitoring.total'), value: fmt.money(purchase.total) },
    { label: t('monitoring.lines'), value: fmt.integer(purchase.lines) },
    {
      label: t('monitoring.dueOn'),
      value: purchase.dueOn ? fmt.date(purchase.dueOn) : '—',
    },
    { label: t('monitoring.version'), value: `v${purchase.version}` },
  ];
}
