import { Button, Checkbox, Empty, Skeleton } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useShops } from '@/api/shops';
import { useI18n } from '@/i18n';
import { Money } from '@/ui/Money';
import { Refusal } from '@/ui/Refusal';
import { useUndo } from '@/ui/useUndo';
import { AutoMergeForm } from './AutoMergeForm';
import { mergeOrders, undoMerge, useSuggestions, type Together } from './merges';
import { place } from './orderColumns';
import { orderPath, useRefresh } from './orders';
import { sumByCurrency } from './sums';
import './desk.css';
import './sales.css';

/** Orders that could leave in one parcel, group by group; one click merges, and for a while one takes it back. */
export default function MergesPage() {
  const { t } = useI18n();
  const refresh = useRefresh();
  const [offer, notes] = useUndo();
  const [setting, setSetting] = useState(false);
  const { data, error, refetch } = useSuggestions();

  async function merge(ids: string[]) {
    const lead = await mergeOrders(ids);
    offer(t('sales.merge.done', { n: ids.length, what: lead.number }), async () => {
      await undoMerge(lead.id);
      await refresh(true);
    });
    await refresh(true);
  }

  return (
    <section className="sales-desk">
      {notes}
      {setting && <AutoMergeForm onClose={() => setSetting(false)} />}
      <header className="rt-page-head">
        <h1>{t('sales.merge.title')}</h1>
        <span className="rt-spring" />
        <Button onClick={() => setSetting(true)}>{t('sales.merge.auto.title')}</Button>
      </header>
      <p className="rt-muted">{t('sales.merge.intro')}</p>
      <Refusal error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active />}
      {data?.length === 0 && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('sales.merge.none')} />
      )}
      {data?.map((group) => (
        <Group key={group.orders[0]?.id} group={group} merge={merge} />
      ))}
    </section>
  );
}

function Group({ group, merge }: { group: Together; merge: (ids: string[]) => Promise<void> }) {
  const { t, fmt } = useI18n();
  const shops = useShops();
  const [left, setLeft] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const chosen = group.orders.filter(({ id }) => !left.includes(id));
  const shop = shops.find(({ id }) => id === group.shop)?.content.name ?? '';

  async function run() {
    setBusy(true);
    setError(null);
    try {
      await merge(chosen.map(({ id }) => id));
    } catch (thrown) {
      setError(thrown);
    } finally {
      setBusy(false);
    }
  }

  return (
    <article className="sales-batch">
      <header>
        <strong>{group.buyer || place(group.to)}</strong>
        <span className="rt-muted">
          {shop} · {place(group.to)} {group.to.street}
        </span>
        <span className="rt-spring" />
        <span className="rt-number">
          {sumByCurrency(chosen.map(({ total }) => total))
            .map((total) => fmt.money(total))
            .join(' + ')}
        </span>
        <Button loading={busy} disabled={chosen.length < 2} onClick={() => void run()}>
          {t('sales.merge.act', { n: chosen.length })}
        </Button>
      </header>
      <Refusal error={error} />
      <ul className="sales-effects">
        {group.orders.map((one) => (
          <li key={one.id}>
            <span>
              <Checkbox
                checked={!left.includes(one.id)}
                onChange={({ target }) =>
                  setLeft(target.checked ? left.filter((id) => id !== one.id) : [...left, one.id])
                }
                aria-label={one.number}
              />{' '}
              <Link to={orderPath(one.id)}>{one.number}</Link>
            </span>
            <span className="rt-muted">{one.platformNumber}</span>
            <span>{fmt.dateTime(one.orderedAt)}</span>
            <span className="rt-number">{t('sales.merge.lines', { n: one.lines })}</span>
            <Money value={one.total} />
          </li>
        ))}
      </ul>
    </article>
  );
}
