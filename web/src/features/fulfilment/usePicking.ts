import { useState } from 'react';
import { useI18n } from '@/i18n';
import { goodsAt, plainCode, sameCode, type Codes } from '@/ui/pda/codes';
import { readGs1 } from '@/ui/pda/gs1';
import { useOutbox } from '@/ui/pda/useOutbox';
import { useSignals } from '@/ui/pda/useSignals';
import { stopPath } from './fulfilment';
import { mistake } from './mistakes';
import type { RefusedScan, Stop } from './model';

export type Step = 'bin' | 'goods' | 'lot' | 'quantity';

/** What a picker has scanned at a stop. */
interface At {
  seq: number;
  step: Step;
  code: string;
  lot: string;
}

/** The stop to go to: the first open one along the way, after those that were skipped. */
export function nextStop(stops: Stop[], skipped: number[]): Stop | undefined {
  const open = stops.filter(({ state }) => state === 'open');
  return open.find(({ seq }) => !skipped.includes(seq)) ?? open[0];
}

/** The stops as they will stand once everything scanned here has reached the server. */
export function withScans(stops: Stop[], has: (path: string) => boolean, wave: string): Stop[] {
  return stops.map((stop) => {
    if (stop.state !== 'open') return stop;
    if (has(stopPath(wave, stop.seq, 'take'))) return { ...stop, state: 'picked' };
    return has(stopPath(wave, stop.seq, 'short')) ? { ...stop, state: 'short' } : stop;
  });
}

/** How far the walk has come: a stop that was short is seen to as well. */
export function progressOf(stops: Stop[]) {
  const total = stops.filter(({ state }) => state !== 'dropped').length;
  const left = stops.filter(({ state }) => state === 'open').length;
  return { left, done: total - left, total };
}

/** What comes after the goods were scanned. */
function after(stop: Stop): Step | undefined {
  if (stop.lot) return 'lot';
  return Number(stop.quantity.amount) === 1 ? undefined : 'quantity';
}

export interface Walk {
  wave: string;
  number: string;
  stops: Stop[] | undefined;
  codes: Codes | undefined;
  /** When the stops were read. */
  readAt: number;
}

/** Walks a wave stop by stop. What is wrong is told from the list at hand; what is right goes by the outbox. */
export function usePicking({ wave, number, stops, codes, readAt }: Walk) {
  const { t, fmt } = useI18n();
  const { box } = useOutbox();
  const signals = useSignals();
  const [skipped, setSkipped] = useState<number[]>([]);
  const [at, setAt] = useState<At>();
  const all = withScans(
    stops ?? [],
    (path) => ['waiting', 'done'].includes(box?.stands(path, readAt) ?? ''),
    wave,
  );
  const stop = nextStop(all, skipped);
  const here = stop && at?.seq === stop.seq ? at : undefined;
  const step: Step = here?.step ?? 'bin';

  function put(one: Stop, act: 'bin' | 'take' | 'short', body: object, done: string) {
    const where = `${number} · ${one.bin} · ${one.sku}`;
    try {
      box?.put({
        path: stopPath(wave, one.seq, act),
        body,
        group: stopPath(wave, one.seq, ''),
        what: `${where} · ${done}`,
      });
      signals.good();
      return true;
    } catch {
      signals.bad(t('ui.pda.full'));
      return false;
    }
  }

  /** Says what is wrong, and lets it be counted with what the server refuses. */
  function wrong(fault: RefusedScan['fault'], why: string, expected: string, scanned: string) {
    signals.bad(why);
    try {
      box?.put(mistake({ wave, fault, expected, scanned }));
    } catch {
      signals.bad(t('ui.pda.full'));
    }
  }

  function took(one: Stop, { code, lot }: At, quantity: string) {
    const body = { code, quantity, ...(lot ? { lot } : {}) };
    const done = fmt.quantity({ amount: quantity, uom: one.quantity.uom });
    if (put(one, 'take', body, done)) setAt(undefined);
  }

  function scanBin(one: Stop, code: string) {
    if (!sameCode(code, one.bin)) {
      const early = codes && goodsAt(codes, code)?.sku === one.sku;
      const why = t(early ? 'ui.pda.binFirst' : 'ui.pda.wrongBin', { code, bin: one.bin });
      return wrong(early ? 'binFirst' : 'wrongBin', why, one.bin, code);
    }
    if (put(one, 'bin', { code }, t('fulfilment.bin'))) {
      setAt({ seq: one.seq, step: 'goods', code: '', lot: '' });
    }
  }

  function scanGoods(one: Stop, code: string) {
    if (!codes) return signals.bad(t('ui.pda.codesMissing'));
    if (goodsAt(codes, code)?.sku !== one.sku) {
      return wrong('wrongGoods', t('ui.pda.wrongGoods', { code, sku: one.sku }), one.sku, code);
    }
    const next: At = { seq: one.seq, step: 'goods', code: plainCode(codes, code), lot: '' };
    const lot = one.lot ? readGs1(code)?.lot : undefined;
    if (lot === undefined) return advance(one, next, after(one));
    scanLot(one, lot, next);
  }

  function scanLot(one: Stop, code: string, from = here) {
    if (!from) return;
    if (!sameCode(code, one.lot ?? '')) {
      const lot = one.lot ?? '';
      return wrong('wrongGoods', t('ui.pda.wrongLot', { code, lot }), lot, code);
    }
    const rest = Number(one.quantity.amount) === 1 ? undefined : 'quantity';
    advance(one, { ...from, lot: code }, rest);
  }

  function advance(one: Stop, next: At, to: Step | undefined) {
    if (to === undefined) return took(one, next, '1');
    signals.good();
    setAt({ ...next, step: to });
  }

  function scan(code: string) {
    if (!stop) return;
    if (step === 'bin') scanBin(stop, code);
    else if (step === 'goods') scanGoods(stop, code);
    else if (step === 'lot') scanLot(stop, code);
  }

  function count(quantity: string) {
    if (!stop || !here) return;
    if (Number(quantity) === Number(stop.quantity.amount)) return took(stop, here, quantity);
    const counted = fmt.quantity({ amount: quantity, uom: stop.quantity.uom });
    const wanted = fmt.quantity(stop.quantity);
    wrong('wrongQuantity', t('ui.pda.wrongCount', { wanted, counted }), wanted, counted);
  }

  function short(found: string) {
    if (!stop || !put(stop, 'short', { found }, `${t('fulfilment.pick.short')} ${found}`)) return;
    setAt(undefined);
  }

  return {
    stop,
    step,
    wrong: signals.wrong,
    right: signals.right,
    scan,
    count,
    short,
    ...progressOf(all),
    skip() {
      if (!stop) return;
      setSkipped([...skipped.filter((seq) => seq !== stop.seq), stop.seq]);
      setAt(undefined);
      signals.clear();
    },
  };
}
