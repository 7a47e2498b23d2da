import { useI18n } from '@/i18n';
import { useOutbox } from '@/ui/pda/useOutbox';
import { checkPath, useParcel } from './fulfilment';
import type { Parcel } from './model';

/** What was packed just now, with its waybill as soon as the server has given it. */
export function PackedParcels({ parcels }: { parcels: Parcel[] }) {
  const { t } = useI18n();
  return (
    <section className="rt-bench-packed">
      <h2>{t('fulfilment.pack.just')}</h2>
      <ul>
        {parcels.map(({ parcel }) => (
          <PackedOne key={parcel.id} id={parcel.id} number={parcel.number} />
        ))}
      </ul>
    </section>
  );
}

function PackedOne({ id, number }: { id: string; number: string }) {
  const { t } = useI18n();
  const { waiting, refused } = useOutbox();
  const { data } = useParcel(id);
  const here = ({ group }: { group: string }) => group === checkPath(id);
  if (refused.some(here)) return <Row number={number} text={t('fulfilment.pack.refused')} />;
  if (waiting.some(here)) return <Row number={number} text={t('fulfilment.pack.kept')} />;
  const packed = data?.parcel.state === 'packed' || data?.parcel.state === 'dispatched';
  if (!packed) return <Row number={number} text="…" />;
  return (
    <Row number={number} text={data.parcel.waybill ?? t('fulfilment.noWaybill')}>
      <a href={`/fulfilment/print?parcel=${id}`} target="_blank" rel="noreferrer">
        {t('fulfilment.act.labels')}
      </a>
    </Row>
  );
}

interface RowProps {
  number: string;
  text: string;
  children?: React.ReactNode;
}

function Row({ number, text, children }: RowProps) {
  return (
    <li>
      <strong>{number}</strong>
      <span>{text}</span>
      {children}
    </li>
  );
}
