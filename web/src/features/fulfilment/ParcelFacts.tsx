import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { Facts } from '@/ui/document/Facts';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useWho } from '@/ui/useWho';
import { carrierName, orderPath, useParcel } from './fulfilment';
import { GiftMark } from './GiftMark';
import { ParcelScale } from './ParcelScale';
import { pickStates, trackingCodes, unitStates } from './status';
import { unitPath } from './units';

/** What is in a parcel, what it has passed, where it is. */
export function ParcelFacts({ id }: { id: string }) {
  const { t, fmt, pick } = useI18n();
  const who = useWho();
  const { data, error, refetch } = useParcel(id);
  if (error) return <Refusal error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const { parcel } = data;
  return (
    <div className="rt-parcel">
      <Facts
        facts={[
          {
            label: t('fulfilment.order'),
            value: <Link to={orderPath(parcel.orderId)}>{parcel.orderNumber}</Link>,
          },
          { label: t('fulfilment.carrier'), value: pick(carrierName(data.carrier)) },
          { label: t('fulfilment.waybill'), value: parcel.waybill ?? '—' },
        ]}
      />
      <h2>{t('fulfilment.contentsOf')}</h2>
      <ul className="rt-parcel-lines">
        {data.lines.map((line) => (
          <li key={`${line.sku} ${line.lot ?? ''} ${line.bin ?? ''}`}>
            <span>
              <GiftMark of={line} />
              {line.name} <span className="rt-muted">{line.sku}</span>
              {line.bin && <span className="rt-muted"> · {line.bin}</span>}
              {line.numbers.length > 0 && (
                <small className="rt-muted">
                  {' '}
                  {t('fulfilment.numbers')} {line.numbers.join(', ')}
                </small>
              )}
            </span>
            <span className="rt-number">{fmt.quantity(line.quantity)}</span>
            {line.state && <StatusTag status={pickStates[line.state]} />}
          </li>
        ))}
      </ul>
      <h2>{t('fulfilment.course')}</h2>
      <ol className="rt-parcel-course">
        {data.course.map(({ state, at, by }) => (
          <li key={state}>
            <strong>{t(`fulfilment.passed.${state}`)}</strong>
            <span>{fmt.fullDateTime(at)}</span>
            {by && <span className="rt-muted">{who(by)}</span>}
          </li>
        ))}
        {data.events.map(({ at, code, place, detail }) => (
          <li key={at + code}>
            <StatusTag status={trackingCodes[code]} />
            <span>{fmt.fullDateTime(at)}</span>
            <span className="rt-muted">{[place, detail].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ol>
      {data.units.length > 0 && (
        <>
          <h2>{t('fulfilment.units.onUnit')}</h2>
          <ul className="rt-parcel-lines">
            {data.units.map((one) => (
              <li key={one.unit + one.loadedAt}>
                <span>
                  {t(`fulfilment.units.kinds.${one.kind}`)}{' '}
                  <Link to={unitPath(one.unit)}>{one.sscc}</Link>{' '}
                  <span className="rt-muted">
                    {fmt.dateTime(one.loadedAt)}
                    {one.offAt &&
                      ` · ${t('fulfilment.units.offAt', { at: fmt.dateTime(one.offAt) })}`}
                  </span>
                </span>
                {!one.offAt && <StatusTag status={unitStates[one.state]} />}
              </li>
            ))}
          </ul>
        </>
      )}
      <ParcelScale id={id} />
      <a href={data.trackingPath} target="_blank" rel="noreferrer">
        {t('fulfilment.trackLink')}
      </a>
    </div>
  );
}
