import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { Rows } from './LotParts';
import type { LotTrace } from './traces';

const most = 200;

/** Who received what of a lot; the file has them all. */
export function LotDeliveries({ deliveries }: { deliveries: LotTrace['deliveries'] }) {
  const { t, fmt } = useI18n();
  const head = (key: string) => t(`monitoring.traces.column.${key}`);
  if (deliveries.length === 0) {
    return <p className="rt-muted">{t('monitoring.traces.noDeliveries')}</p>;
  }
  return (
    <>
      <Rows
        head={['lot', 'parcel', 'order', 'recipient', 'place', 'at', 'quantity'].map(head)}
        rows={deliveries.slice(0, most).map((one) => [
          `${one.lot.sku} ${one.lot.lot}`,
          <Link key="parcel" to={`/fulfilment/parcels/${one.parcel}`}>
            {one.number}
          </Link>,
          <Link key="order" to={`/sales/orders/${one.order}`}>
            {one.orderNumber}
          </Link>,
          `${one.recipient} ${one.phone}`,
          one.place,
          fmt.dateTime(one.at),
          fmt.amount(one.quantity, 0),
        ])}
      />
      {deliveries.length > most && <p className="rt-muted">{t('monitoring.traces.cut')}</p>}
    </>
  );
}
