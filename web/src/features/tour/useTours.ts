import { useCallback } from 'react';
import { useCan, useSession } from '@/api/session';
import { useStored } from '@/ui/stored';
import { startTour } from '@/ui/tour/tour';
import { tours, type JobTour } from './tours';

type Known = Record<string, 'done' | 'declined'>;
const nothing: Known = {};

/** The tours for what I may do, the one closest to my job first, and which I have seen. */
export function useTours() {
  const can = useCan();
  const { data: session } = useSession();
  const [known, setKnown] = useStored<Known>(`tours.${session?.person.username ?? ''}`, nothing);
  const mine = tours.filter(({ permission }) => can(permission));
  const start = useCallback(
    ({ key, stops }: JobTour) =>
      startTour({ key, stops, onEnd: () => setKnown({ ...known, [key]: 'done' }) }),
    [known, setKnown],
  );
  return {
    mine,
    known,
    start,
    decline: (key: string) => setKnown({ ...known, [key]: 'declined' }),
  };
}
