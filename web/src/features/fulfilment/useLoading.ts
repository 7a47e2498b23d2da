import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/api/client';
import type { Page } from '@/api/page';
import { useI18n } from '@/i18n';
import { ssccOf } from '@/ui/pda/gs1';
import { sameCode } from '@/ui/pda/codes';
import { useOutbox } from '@/ui/pda/useOutbox';
import { useSignals } from '@/ui/pda/useSignals';
import { useToDispatch } from './fulfilment';
import { countOn, loadGroup, standingOf, type LoadAct, type Loaded } from './loading';
import type { Unit } from './model';
import { unitsPath, useUnit } from './units';

const kept = 20;
const mostUnits = 200;

/** Units that take parcels, so that a label is known without a connection. */
function useOpenUnits() {
  return useQuery({
    queryKey: ['fulfilment', 'units-open'],
    queryFn: ({ signal }) =>
      api.get<Page<Unit>>(unitsPath, { query: { state: 'open', limit: mostUnits }, signal }),
    refetchInterval: 20_000,
  });
}

/**
 * Loads handling units: the unit, then what goes on it, the unit again to close it. Decided from the lists at hand, with or
 * without a connection; what is right goes by the outbox, in the order of the scans.
 */
export function useLoading() {
  const { t } = useI18n();
  const signals = useSignals();
  const { box, waiting: sent, refused } = useOutbox();
  const units = useOpenUnits();
  const packed = useToDispatch();
  const [chosen, setChosen] = useState<Unit>();
  const [taking, setTaking] = useState(false);
  const [tried, setTried] = useState<Loaded[]>([]);
  const open = units.data?.items ?? [];
  const contents = useUnit(chosen?.id ?? '', chosen !== undefined).data;
  const unit = open.find(({ id }) => id === chosen?.id) ?? chosen;
  const answers = { kept: [...sent, ...refused], done: box?.done ?? [] };
  const said = tried.map((one) => ({ ...one, standing: standingOf(one, answers) }));
  const known = units.data !== undefined && units.data.next === null;
  const allPacked = packed.data !== undefined && packed.data.next === null;

  function choose(one: Unit | undefined) {
    setChosen(one);
    setTaking(false);
  }

  /** What the server said last is on it: parcels and smaller units. */
  const there = (code: string) =>
    contents?.unit.id === unit?.id &&
    (contents?.parcels.some(
      (one) => sameCode(one.number, code) || (one.waybill && sameCode(one.waybill, code)),
    ) ||
      contents?.units.some(({ sscc }) => sscc === code)) &&
    !said.some((off) => off.act === 'take-off' && sameCode(off.code, code));

  const on = (code: string) =>
    there(code) ||
    said.some(
      (one) =>
        one.unit === unit?.id &&
        sameCode(one.code, code) &&
        ['sending', 'done'].includes(one.standing) &&
        one.act === 'load' &&
        !said.some((off) => off.at > one.at && off.act === 'take-off' && sameCode(off.code, code)),
    );

  /** Why a code may not go on the unit, as far as the lists at hand know. */
  function against(code: string, sscc: string | undefined): string | null {
    if (taking) return null;
    if (on(sscc ?? code)) return t('fulfilment.units.pda.twice', { code });
    if (sscc) return null;
    const found = packed.data?.items.find(({ waybill }) => waybill && sameCode(waybill, code));
    if (!found) return allPacked ? t('fulfilment.units.pda.strange', { code }) : null;
    return found.stopped ? t('fulfilment.pack.stopped', { code }) : null;
  }

  function put(act: LoadAct, its: Unit, code: string): string | null {
    const at = new Date().toISOString();
    try {
      box?.put({
        path: `${unitsPath}/${its.id}/${act}`,
        body: act === 'close' ? {} : { code },
        group: loadGroup(its.id, at),
        what: `${t(`fulfilment.units.pda.${act}`)} ${code} · ${its.sscc}`,
      });
      setTried((before) => [{ at, code, unit: its.id, act }, ...before].slice(0, kept));
      return null;
    } catch {
      return t('ui.pda.full');
    }
  }

  function done(code: string): string | null {
    const sscc = ssccOf(code);
    if (!unit) {
      if (!sscc) return t('fulfilment.units.pda.notUnit', { code });
      const found = open.find((one) => one.sscc === sscc);
      if (!found) {
        return t(`fulfilment.units.pda.${known ? 'notOpen' : 'notLoaded'}`, { code: sscc });
      }
      choose(found);
      return null;
    }
    if (sscc === unit.sscc) {
      if (said.some((one) => one.unit === unit.id && one.standing === 'refused')) {
        return t('fulfilment.units.pda.settle');
      }
      const why = put('close', unit, unit.sscc);
      if (why === null) choose(undefined);
      return why;
    }
    return against(code, sscc) ?? put(taking ? 'take-off' : 'load', unit, sscc ?? code);
  }

  return {
    unit,
    /** Parcels and units on it as the server said last, and what was scanned since. */
    count: unit ? unit.parcels + countOn(unit.id, answers, units.dataUpdatedAt) : 0,
    taking,
    said,
    wrong: signals.wrong,
    right: signals.right,
    choose,
    takeOff: setTaking,
    scan(code: string) {
      const why = done(code);
      if (why === null) return signals.good();
      signals.bad(why);
      void units.refetch();
      void packed.refetch();
    },
  };
}
