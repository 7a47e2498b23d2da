import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { carrierName } from './fulfilment';
import type { Tracked } from './model';
import { parcelStates, trackingCodes } from './status';
import './track.css';

/** The customer's page: where the parcel is, and nothing that tells a stranger who it is for. */
export default function TrackPage() {
  const { token = '' } = useParams();
  const { t, fmt, pick } = useI18n();
  const { data, error, refetch } = useQuery({
    queryKey: ['fulfilment', 'track', token],
    queryFn: ({ signal }) =>
      api.get<Tracked>(`/api/public/track/${encodeURIComponent(token)}`, { signal }),
    retry: false,
  });
  const newest = data?.events[0];
  return (
    <main className="rt-track">
      <h1>{t('fulfilment.track.title')}</h1>
      <Refusal error={error} onRetry={() => void refetch()} />
      {data && (
        <>
          <section className="rt-track-head">
            <StatusTag status={newest ? trackingCodes[newest.code] : parcelStates[data.state]} />
            <strong>{pick(carrierName(data.carrier))}</strong>
            <span className="rt-number">{data.waybill ?? t('fulfilment.noWaybill')}</span>
            <p className="rt-muted">
              {t('fulfilment.track.to', {
                name: data.recipient,
                place: [data.province, data.city].filter(Boolean).join(' '),
              })}
            </p>
          </section>
          <ol>
            {passedBy(data, t('fulfilment.track.left')).map(({ at, status, text }) => (
              <li key={at + text}>
                <StatusTag status={status} />
                <span>{text}</span>
                <time dateTime={at}>{fmt.fullDateTime(at)}</time>
              </li>
            ))}
          </ol>
          {!data.dispatchedAt && <p className="rt-muted">{t('fulfilment.track.preparing')}</p>}
        </>
      )}
    </main>
  );
}

/** What the carrier reported and when it left us, newest first. */
function passedBy(data: Tracked, left: string) {
  const steps = data.events.map(({ at, code, place, detail }) => ({
    at,
    status: trackingCodes[code],
    text: [place, detail].filter(Boolean).join(' · '),
  }));
  if (data.dispatchedAt) {
    steps.push({ at: data.dispatchedAt, status: parcelStates.dispatched, text: left });
  }
  return steps.sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
}
