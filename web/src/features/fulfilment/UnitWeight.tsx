import { useI18n } from '@/i18n';
import type { Unit } from './model';

/** What a unit weighs; where not all its parcels were weighed that is said. */
export function UnitWeight({ of }: { of: Pick<Unit, 'parcels' | 'weighed' | 'grams'> }) {
  const { t, fmt } = useI18n();
  if (of.weighed === 0) return '—';
  return (
    <>
      {fmt.amount(Number(of.grams) / 1000, 2)} kg
      {of.weighed < of.parcels && (
        <small className="rt-muted">
          {' '}
          {t('fulfilment.units.notAll', {
            n: fmt.integer(of.weighed),
            all: fmt.integer(of.parcels),
          })}
        </small>
      )}
    </>
  );
}
