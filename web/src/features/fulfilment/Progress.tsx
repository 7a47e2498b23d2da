import { useI18n } from '@/i18n';
import type { ParcelState, Wave } from './model';
import { parcelStates } from './status';

const course: ParcelState[] = ['inWave', 'picked', 'packed', 'dispatched'];

/** How far a wave's parcels are: packed and gone as a bar, every state in the tooltip. */
export function Progress({ wave }: { wave: Wave }) {
  const { fmt, pick } = useI18n();
  const count = (state: ParcelState) => wave.progress[state] ?? 0;
  const done = count('packed') + count('dispatched');
  const living = course.reduce((sum, state) => sum + count(state), 0);
  const title = course
    .filter((state) => count(state) > 0)
    .map((state) => `${pick(parcelStates[state])} ${fmt.integer(count(state))}`)
    .join(' · ');
  return (
    <span className="rt-wave-progress" title={title}>
      <progress max={Math.max(living, 1)} value={done} aria-label={title} />
      <span className="rt-number">
        {fmt.integer(done)}/{fmt.integer(living)}
      </span>
    </span>
  );
}
