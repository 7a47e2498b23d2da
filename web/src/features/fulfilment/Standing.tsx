import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { useCounts } from './fulfilment';
import type { ParcelState } from './model';
import { parcelStates } from './status';

const shown: ParcelState[] = ['toPick', 'inWave', 'picked', 'packed'];

/** How many parcels stand where now; each number leads to its parcels. */
export function Standing() {
  const { fmt, pick } = useI18n();
  const { data } = useCounts();
  return (
    <nav className="rt-standing">
      {shown.map((state) => {
        const count = data?.[state] ?? 0;
        return (
          <Link
            key={state}
            to={`/fulfilment/parcels?view=${state}`}
            className={count === 0 ? 'rt-standing-none' : undefined}
          >
            <span>{pick(parcelStates[state])}</span>
            <strong>{fmt.integer(count)}</strong>
          </Link>
        );
      })}
    </nav>
  );
}
