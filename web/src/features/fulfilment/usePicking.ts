import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { atBin, shortPick, take, useRefresh } from './fulfilment';
import type { Stop } from './model';
import { rightScan, wrongScan } from '@/ui/pda/signal';

export type Step = 'bin' | 'goods' | 'quantity';

const glow = 400;

/** The stop to go to: the first open one along the way, after those that were skipped. */
export function nextStop(stops: Stop[], skipped: number[]): Stop | undefined {
  const open = stops.filter(({ state }) => state === 'open');
  return open.find(({ seq }) => !skipped.includes(seq)) ?? open[0];
}

/** Walks a wave stop by stop; the server says whether a scan was right. */
export function usePicking(wave: string, stops: Stop[] | undefined) {
  const refresh = useRefresh();
  const [skipped, setSkipped] = useState<number[]>([]);
  const [at, setAt] = useState<{ seq: number; step: Step; code: string }>();
  const [wrong, setWrong] = useState<string | null>(null);
  const [right, setRight] = useState(false);
  const [busy, setBusy] = useState(false);
  const all = stops ?? [];
  const stop = nextStop(all, skipped);
  const step: Step = stop && at?.seq === stop.seq ? at.step : 'bin';

  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    setBusy(true);
    try {
      await work();
      setWrong(null);
      setRight(true);
      setTimeout(() => setRight(false), glow);
      rightScan();
      return true;
    } catch (thrown) {
      setWrong(problemOf(thrown).title);
      wrongScan();
      return false;
    } finally {
      setBusy(false);
    }
  }

  async function took(seq: number, code: string, quantity: string) {
    if (await attempt(() => take(wave, seq, code, quantity))) setAt(undefined);
    else setAt({ seq, step: 'goods', code: '' });
    await refresh();
  }

  async function scan(code: string) {
    if (!stop || busy) return;
    if (step === 'bin') {
      if (await attempt(() => atBin(wave, stop.seq, code))) {
        setAt({ seq: stop.seq, step: 'goods', code: '' });
      }
    } else if (Number(stop.quantity.amount) === 1) {
      await took(stop.seq, code, '1');
    } else {
      setAt({ seq: stop.seq, step: 'quantity', code });
    }
  }

  async function count(quantity: string) {
    if (stop && at) await took(stop.seq, at.code, quantity);
  }

  async function short(found: string) {
    if (!stop) return;
    await shortPick(wave, stop.seq, found);
    setAt(undefined);
    setWrong(null);
    await refresh();
  }

  const left = all.filter(({ state }) => state === 'open').length;
  return {
    stop,
    step,
    wrong,
    right,
    busy,
    scan,
    count,
    short,
    left,
    total: all.filter(({ state }) => state !== 'dropped').length,
    done: all.filter(({ state }) => state === 'picked').length,
    skip() {
      if (!stop) return;
      setSkipped([...skipped.filter((seq) => seq !== stop.seq), stop.seq]);
      setAt(undefined);
      setWrong(null);
    },
  };
}
