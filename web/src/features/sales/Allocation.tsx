import { useI18n } from '@/i18n';
import { ToneIcon } from '@/ui/tone';
import type { OrderView } from './model';
import { OrderSourcing } from './OrderSourcing';

const codes = ['preferred', 'first-complete', 'fewest-splits', 'part'];

/** Why this warehouse: the rule that decided, and every warehouse that was asked, in the order it was asked. */
export function Allocation({ view }: { view: OrderView }) {
  const { t, fmt, lang } = useI18n();
  const { why, warehouses, order } = view;
  const name = (id: string) => {
    const known = warehouses[id];
    return known ? `${lang === 'zh' ? known.nameZh : known.nameEn} ${known.code}` : '—';
  };
  if (why.length === 0) return <p className="rt-muted">{t('sales.allocation.none')}</p>;
  const code = why[0]?.code ?? '';
  const considered = why[0]?.considered ?? [];
  return (
    <div className="sales-stack">
      <p>
        <strong>{why.map(({ warehouse }) => name(warehouse)).join(' + ')}</strong>
      </p>
      <p>
        <span className="rt-muted">{t('sales.allocation.why')} </span>
        {codes.includes(code)
          ? t(`sales.allocation.code.${code}`, {
              province: order.shipTo.province || '—',
              n: why.length,
            })
          : code}
      </p>
      {considered.length > 0 && (
        <ol className="sales-asked">
          {considered.map((one) => (
            <li key={one.warehouse}>
              <span className="rt-number">{one.otherOwner ? '—' : one.rank}</span>
              <strong>{name(one.warehouse)}</strong>
              {one.otherOwner ? (
                <span className="rt-tag rt-tag-closed">{t('sales.allocation.otherOwner')}</span>
              ) : (
                <span className={`rt-tag rt-tag-${one.complete ? 'ok' : 'waiting'}`}>
                  <ToneIcon tone={one.complete ? 'ok' : 'waiting'} />
                  {t(one.complete ? 'sales.allocation.complete' : 'sales.allocation.incomplete')}
                </span>
              )}
              {one.missing.length > 0 && (
                <span className="rt-muted">
                  {t('sales.allocation.missing', { skus: fmt.list(one.missing) })}
                </span>
              )}
              {why.some(({ warehouse }) => warehouse === one.warehouse) && (
                <span>{t('sales.allocation.chosen')}</span>
              )}
            </li>
          ))}
        </ol>
      )}
      <OrderSourcing order={order.id} name={name} />
    </div>
  );
}
