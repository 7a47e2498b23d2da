import { useQuery } from '@tanstack/react-query';
import { api } from '@/api/client';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { useWho } from '@/ui/useWho';
import type { ParcelPhoto } from './model';
import { TakePhoto } from './TakePhoto';
import { photosPath, useWeighings } from './weighing';

/** What a parcel weighed against what it should have, and the photos taken of it. */
export function ParcelScale({ id }: { id: string }) {
  const { t, fmt } = useI18n();
  const who = useWho();
  const can = useCan();
  const { data } = useWeighings(id);
  const photos = useQuery({
    queryKey: ['fulfilment', 'photos', id],
    queryFn: ({ signal }) => api.get<ParcelPhoto[]>(photosPath(id), { signal }),
  });
  const grams = (n: string) => t('fulfilment.weigh.grams', { n: fmt.amount(n, 0) });
  return (
    <>
      <h2>{t('fulfilment.weigh.weight')}</h2>
      <ol className="rt-parcel-course">
        {data?.weighed.length === 0 && <li className="rt-muted">{t('fulfilment.weigh.never')}</li>}
        {data?.weighed.map((one) => (
          <li key={one.attempt}>
            <strong>{grams(one.grams)}</strong>
            <span>
              {one.expectedGrams && one.toleranceGrams
                ? t('fulfilment.weigh.against', {
                    expected: grams(one.expectedGrams),
                    tolerance: grams(one.toleranceGrams),
                  })
                : t('fulfilment.weigh.unknown')}
            </span>
            <span className="rt-muted">
              {[who(one.by), fmt.fullDateTime(one.at), one.packaging, one.reason]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
      <h2>{t('fulfilment.photo.title')}</h2>
      <div className="rt-parcel-photos">
        {photos.data?.map(({ file, at, by }) => (
          <a key={file} href={`${photosPath(id)}/${file}`} target="_blank" rel="noreferrer">
            <img src={`${photosPath(id)}/${file}`} alt={`${who(by)} · ${fmt.fullDateTime(at)}`} />
          </a>
        ))}
        {can(['fulfilment.pack', 'fulfilment.dispatch']) && <TakePhoto parcel={id} />}
      </div>
    </>
  );
}
