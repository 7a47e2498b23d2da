import { useState } from 'react';
import { api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { useOutbox } from '@/ui/pda/useOutbox';
import { arrivalsPath, cameOfAll, foundBody, type ArrivalTrace, type Found } from './arrivals';

interface Door {
  warehouse: string | undefined;
  /** The order that is opened, if one is. */
  order: { id: string; number: string } | undefined;
  good: () => void;
  bad: (why: string) => void;
  /** A scan that is kept as refused. */
  wrong: (why: string, expected: string, scanned: string) => void;
}

/** Receives an announced unit whole: its number opens it, its number again takes it in, with what is missing said between. */
export function useUnitDoor({ warehouse, order, good, bad, wrong }: Door) {
  const { t, fmt } = useI18n();
  const { box } = useOutbox();
  const [trace, setTrace] = useState<ArrivalTrace | null>(null);
  const [found, setFound] = useState<Found>({});
  const [said, setSaid] = useState<string | null>(null);
  const unit = trace?.unit;
  const total = cameOfAll(trace?.lines ?? [], found);

  async function open(sscc: string) {
    setSaid(null);
    try {
      const read = await api.get<ArrivalTrace>(`${arrivalsPath}/at-door`, {
        query: { code: sscc },
      });
      const why = objection(read);
      if (why) return wrong(why, read.unit.orderNumber, sscc);
      setTrace(read);
      setFound({});
      good();
    } catch (thrown) {
      const { status, title, detail } = problemOf(thrown);
      const why = [title, detail].filter(Boolean).join(' ');
      if (status === 404) wrong(why, '', sscc);
      else bad(why);
    }
  }

  function objection({ unit: its }: ArrivalTrace): string | null {
    const code = its.sscc;
    if (its.came) return t('receiving.units.door.came', { code, receipt: its.came.number });
    if (its.state === 'withdrawn') return t('receiving.units.door.withdrawn', { code });
    if (order && order.id !== its.order)
      return t('receiving.units.door.otherOrder', { code, order: its.orderNumber });
    return null;
  }

  function receive() {
    if (!unit || !warehouse) return;
    if (total === 0) return bad(t('receiving.units.door.nothing'));
    const what = t('receiving.units.door.posted', {
      sscc: unit.sscc,
      n: fmt.amount(String(total), 0),
    });
    try {
      box?.put({
        path: `${arrivalsPath}/receive`,
        body: { sscc: unit.sscc, warehouse, order: order?.id, found: foundBody(found) },
        what,
        group: `receive ${unit.order}`,
      });
    } catch {
      return bad(t('ui.pda.full'));
    }
    setSaid(what);
    setTrace(null);
    good();
  }

  return {
    trace,
    found,
    total,
    said,
    find: setFound,
    receive,
    leave: () => setTrace(null),
    forget: () => setSaid(null),
    scan(sscc: string) {
      if (!unit) void open(sscc);
      else if (unit.sscc === sscc) receive();
      else wrong(t('receiving.units.door.otherUnit', { sscc: unit.sscc }), unit.sscc, sscc);
    },
  };
}
