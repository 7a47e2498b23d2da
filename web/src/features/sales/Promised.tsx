import { useI18n } from '@/i18n';
import { usePromise, type PromiseView } from './promises';
import './sales.css';

/** 预计 2026-12-03 可发: the first day on which all of it is there, or that nothing ordered makes it up. */
export function Promised({ promise }: { promise: PromiseView | undefined }) {
  const { t, fmt } = useI18n();
  if (!promise) return null;
  const first = promise.steps[0]?.on;
  const most = promise.steps.at(-1)?.quantity ?? '0';
  if (promise.on)
    return (
      <span className="sales-promise" role="status">
        {promise.on === first
          ? t('sales.promise.today')
          : t('sales.promise.on', { day: promise.on })}
      </span>
    );
  return (
    <span className="sales-promise sales-promise-none" role="status">
      {Number(most) > 0
        ? t('sales.promise.never', { n: fmt.quantity({ amount: most, uom: promise.quantity.uom }) })
        : t('sales.promise.none')}
    </span>
  );
}

/** The same for goods that are being ordered; silent where the code is not ours. */
export function PromisedFor({ sku, quantity }: { sku: string; quantity: string }) {
  const { data } = usePromise(sku, quantity);
  return <Promised promise={data} />;
}
