import { useState } from 'react';
import { api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { sameCode } from '@/ui/pda/codes';
import { useOutbox } from '@/ui/pda/useOutbox';
import { useSignals } from '@/ui/pda/useSignals';
import { parcelByCode, useRefresh } from './fulfilment';
import type { Packaging, ToWeigh } from './model';
import { admits, expectedIn, gramsOf } from './scale';
import { toWeigh, usePackaging, useToWeigh, weightPath } from './weighing';

export interface JustWeighed {
  number: string;
  grams: number;
  path: string;
}

const remembered = 8;

/** Weighs parcel by parcel: the parcel's code, what it is packed in if that has a code, and what the scale types. */
export function useWeighing() {
  const { t, fmt } = useI18n();
  const { box } = useOutbox();
  const refresh = useRefresh();
  const signals = useSignals();
  const waiting = useToWeigh();
  const cartons = usePackaging().data?.filter(({ active }) => active) ?? [];
  const [parcel, setParcel] = useState<ToWeigh | null>(null);
  const [carton, setCarton] = useState<Packaging>();
  const [beyond, setBeyond] = useState<number>();
  const [weighed, setWeighed] = useState<JustWeighed[]>([]);
  const loaded = waiting.data ?? [];
  const expected = parcel ? expectedIn(parcel, carton) : undefined;
  const grams = (n: number) => t('fulfilment.weigh.grams', { n: fmt.amount(n, 0) });

  async function open(code: string) {
    const known = loaded.find(({ number, orderNumber, waybill }) =>
      [number, orderNumber, waybill].some((one) => one && sameCode(one, code)),
    );
    try {
      const found = known ?? (await toWeigh((await parcelByCode(code)).parcel));
      setParcel(found);
      setBeyond(undefined);
      signals.good();
    } catch (thrown) {
      const { status, title } = problemOf(thrown);
      signals.bad(status === 0 ? t('fulfilment.pack.notLoaded', { code }) : title);
    }
  }

  function done(one: ToWeigh, n: number) {
    const path = weightPath(one.parcel);
    setWeighed([{ number: one.number, grams: n, path }, ...weighed].slice(0, remembered));
    setParcel(null);
    setBeyond(undefined);
    signals.good();
  }

  function weigh(one: ToWeigh, n: number) {
    if (expected && !admits(expected, n)) {
      setBeyond(n);
      return signals.bad(
        t('fulfilment.weigh.beyond', {
          grams: grams(n),
          expected: grams(expected.grams),
          tolerance: grams(expected.tolerance),
        }),
      );
    }
    try {
      const path = weightPath(one.parcel);
      box?.put({
        path,
        body: { grams: String(n), packaging: carton?.code },
        group: path,
        what: `${one.number} · ${grams(n)}`,
      });
      done(one, n);
    } catch {
      signals.bad(t('ui.pda.full'));
    }
  }

  return {
    parcel,
    carton,
    cartons,
    expected,
    beyond,
    weighed,
    waiting: loaded.length,
    wrong: signals.wrong,
    right: signals.right,
    choose: setCarton,
    scan(code: string) {
      const packaging = cartons.find((one) => sameCode(one.code, code));
      const n = gramsOf(code);
      if (packaging) {
        setCarton(packaging);
        signals.good();
      } else if (parcel && n !== undefined) weigh(parcel, n);
      else void open(code);
    },
    /** A supervisor's word for what is beyond the tolerance. */
    async pass(reason: string) {
      if (!parcel || beyond === undefined) return;
      try {
        await api.post(`${weightPath(parcel.parcel)}/pass`, {
          grams: String(beyond),
          packaging: carton?.code,
          reason,
        });
        done(parcel, beyond);
        await refresh();
      } catch (thrown) {
        signals.bad(problemOf(thrown).title);
      }
    },
  };
}
