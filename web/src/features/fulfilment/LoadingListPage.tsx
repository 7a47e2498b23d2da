import { Button } from 'antd';
import { useParams } from 'react-router';
import { useAbout } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { Barcode } from './Barcode';
import { useWarehouses, warehouseName } from './fulfilment';
import { useCarrierName } from './UnitContents';
import { useUnit } from './units';
import { UnitWeight } from './UnitWeight';
import './loadingList.css';

/** What is on a unit, on paper: goes along with it, and the carrier signs it. */
export default function LoadingListPage() {
  const { id = '' } = useParams();
  const { t, fmt, pick } = useI18n();
  const { data, error } = useUnit(id);
  const { data: warehouses } = useWarehouses();
  const company = useAbout().data?.company;
  const carrier = useCarrierName();
  if (error) return <Refusal error={error} />;
  if (!data) return null;
  const { unit, parcels, carriers } = data;
  const warehouse = warehouses?.find((one) => one.id === unit.warehouse);
  return (
    <article className="rt-loading-list">
      <p className="rt-loading-list-tool">
        <Button type="primary" onClick={() => window.print()}>
          {t('fulfilment.units.print.now')}
        </Button>
      </p>
      <header>
        <div>
          <p>{company}</p>
          <h1>{t('fulfilment.units.print.title')}</h1>
          <p>
            {t(`fulfilment.units.kinds.${unit.kind}`)} ·{' '}
            {warehouse ? pick(warehouseName(warehouse)) : ''} ·{' '}
            {fmt.fullDateTime(unit.endedAt ?? unit.closedAt ?? unit.openedAt)}
          </p>
        </div>
        <figure>
          <Barcode text={`(00)${unit.sscc}`} />
          <figcaption>(00){unit.sscc}</figcaption>
        </figure>
      </header>
      <p>
        <strong>{t('fulfilment.units.print.total', { n: fmt.integer(unit.parcels) })}</strong>
        {unit.weighed > 0 && (
          <>
            {' '}
            · <UnitWeight of={unit} />
          </>
        )}
        {carriers.map((one) => (
          <span key={one.carrier}>
            {' '}
            · {carrier(one.carrier)} {fmt.integer(one.sum.parcels)}
          </span>
        ))}
      </p>
      <table>
        <thead>
          <tr>
            <th>#</th>
            <th>{t('fulfilment.waybill')}</th>
            <th>{t('fulfilment.parcel')}</th>
            <th>{t('fulfilment.order')}</th>
            <th>{t('fulfilment.carrier')}</th>
            <th>{t('fulfilment.units.weight')}</th>
            <th>{t('fulfilment.units.number')}</th>
          </tr>
        </thead>
        <tbody>
          {parcels.map((it, at) => (
            <tr key={it.parcel}>
              <td>{at + 1}</td>
              <td>{it.waybill ?? '—'}</td>
              <td>{it.number}</td>
              <td>{it.orderNumber}</td>
              <td>{carrier(it.carrier)}</td>
              <td>
                {it.grams ? t('fulfilment.weigh.grams', { n: fmt.amount(it.grams, 0) }) : '—'}
              </td>
              <td>{it.sscc}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer>
        <span>{t('fulfilment.units.print.sign')}</span>
        <span>{t('fulfilment.units.print.date')}</span>
      </footer>
    </article>
  );
}
