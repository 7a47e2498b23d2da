import { useRef, useState } from 'react';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { useSignals } from '@/ui/pda/useSignals';
import type { Unit } from './model';
import { actOnUnit, ssccOf, unitBySscc } from './units';

const kept = 20;

/** A scan, and what came of it. */
export interface Said {
  at: string;
  code: string;
  done: 'loaded' | 'taken' | 'closed';
}

/**
 * Loads handling units: the unit, then what goes on it, the unit again to close it. Scans are done one after the other, however
 * fast they come.
 */
export function useLoading() {
  const { t } = useI18n();
  const signals = useSignals();
  const [unit, setUnit] = useState<Unit>();
  const [taking, setTaking] = useState(false);
  const [said, setSaid] = useState<Said[]>([]);
  const at = useRef({ unit, taking });
  const line = useRef(Promise.resolve());

  function choose(one: Unit | undefined) {
    at.current = { unit: one, taking: false };
    setUnit(one);
    setTaking(false);
  }

  function takeOff(on: boolean) {
    at.current.taking = on;
    setTaking(on);
  }

  function tell(code: string, done: Said['done']) {
    setSaid((before) => [{ at: new Date().toISOString(), code, done }, ...before].slice(0, kept));
  }

  async function done(code: string) {
    const { unit: now, taking: off } = at.current;
    const sscc = ssccOf(code);
    try {
      if (!now) {
        if (!sscc) return signals.bad(t('fulfilment.units.pda.notUnit', { code }));
        choose(await unitBySscc(sscc));
        return signals.good();
      }
      if (sscc === now.sscc) {
        await actOnUnit(now.id, 'close');
        tell(now.sscc, 'closed');
        choose(undefined);
        return signals.good();
      }
      const next = await actOnUnit(now.id, off ? 'take-off' : 'load', { code });
      tell(sscc ?? code, off ? 'taken' : 'loaded');
      choose(next);
      signals.good();
    } catch (thrown) {
      signals.bad(problemOf(thrown).title);
    }
  }

  return {
    unit,
    taking,
    said,
    wrong: signals.wrong,
    right: signals.right,
    choose,
    takeOff,
    scan(code: string) {
      line.current = line.current.then(() => done(code));
    },
  };
}
