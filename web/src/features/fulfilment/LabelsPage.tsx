import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { Barcode } from './Barcode';
import { carrierName } from './fulfilment';
import type { Label } from './model';
import { labelsPrinted } from './weighing';
import './labels.css';

/** Waybill labels, 100 × 150 mm each, one per sheet. Recipient, goods and number fill themselves in. */
export default function LabelsPage() {
  const { t } = useI18n();
  const [params] = useSearchParams();
  const wave = params.get('wave');
  const parcels = params.getAll('parcel');
  const { data, error } = useQuery({
    queryKey: ['fulfilment', 'labels', wave, parcels],
    queryFn: () => api.post<Label[]>('/api/fulfilment/labels', { wave, parcels }),
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    retry: false,
  });
  async function print() {
    window.print();
    const packed = data?.filter(({ waybill }) => waybill).map(({ parcelId }) => parcelId) ?? [];
    if (packed.length > 0) await labelsPrinted(packed);
  }

  return (
    <main className="rt-labels">
      <header className="rt-labels-bar">
        <strong>{t('fulfilment.label.title', { n: data?.length ?? 0 })}</strong>
        <span className="rt-spring" />
        <Button type="primary" disabled={!data?.length} onClick={() => void print()}>
          {t('fulfilment.label.print')}
        </Button>
      </header>
      <Refusal error={error} />
      {data?.length === 0 && <p>{t('fulfilment.label.none')}</p>}
      {data?.map((label) => (
        <OneLabel key={label.parcel} label={label} />
      ))}
    </main>
  );
}

function OneLabel({ label }: { label: Label }) {
  const { t, fmt, pick } = useI18n();
  const { to } = label;
  const address = [to.province, to.city === to.province ? '' : to.city, to.district, to.street];
  return (
    <article className="rt-label">
      <header>
        <strong>{pick(carrierName(label.carrier))}</strong>
        <span>{label.shop}</span>
      </header>
      <div className="rt-label-code">
        {label.waybill ? (
          <>
            <Barcode text={label.waybill} />
            <span>{label.waybill}</span>
          </>
        ) : (
          <span>{t('fulfilment.noWaybill')}</span>
        )}
      </div>
      <section className="rt-label-to">
        <span className="rt-label-mark">{t('fulfilment.label.to')}</span>
        <p>
          <strong>{to.recipient}</strong> {to.phone}
        </p>
        <p>
          {address.filter(Boolean).join(' ')} {to.postcode}
        </p>
        {to.country !== 'CN' && <p>{to.country}</p>}
      </section>
      <div className="rt-label-lines">
        <table>
          <tbody>
            {label.lines.map((line) => (
              <tr key={`${line.sku} ${line.lot ?? ''} ${line.bin ?? ''}`}>
                <td>{line.name}</td>
                <td>{line.sku}</td>
                <td>{fmt.quantity(line.quantity)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <footer>
        <span>{label.parcel}</span>
        <span>{label.order}</span>
        {label.slot !== null && (
          <span>
            {t('fulfilment.slot')} {label.slot}
          </span>
        )}
      </footer>
    </article>
  );
}
