import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { codesOf, goodsAt, sameCode } from '@/ui/pda/codes';
import { readGs1, ssccOf, type Gs1 } from '@/ui/pda/gs1';
import { useOutbox } from '@/ui/pda/useOutbox';
import { useSignals } from '@/ui/pda/useSignals';
import { useStored } from '@/ui/stored';
import {
  counted,
  countOf,
  dayOf,
  expectedPath,
  receiptsPath,
  roomOf,
  type AtTheDock,
  type Counted,
} from './dock';
import { useUnitDoor } from './useUnitDoor';

type Fault = 'unknown-order' | 'wrong-goods' | 'more-than-ordered' | 'wrong-lot' | 'wrong-unit';

/** What is still to be said of goods that were scanned. */
type Wanted = 'lot' | 'expiry' | 'serial';

interface Draft {
  code: string;
  note: string;
  rows: Counted[];
}

const empty: Draft = { code: '', note: '', rows: [] };

/** What was sent for an order and is not in what was read yet, by goods. */
function underway(bodies: object[], order: string, sku: string): number {
  return (bodies as { order: string; goods: { sku: string; quantity: string }[] }[])
    .filter((body) => body.order === order)
    .flatMap(({ goods }) => goods)
    .filter((row) => row.sku === sku)
    .reduce((sum, { quantity }) => sum + Number(quantity), 0);
}

/** Receives an order at the dock: what is wrong is told from what was read; a whole count goes by the outbox. */
export function useDock(warehouse: string | undefined, warehouseName: (id: string) => string) {
  const { t, fmt } = useI18n();
  const { box } = useOutbox();
  const signals = useSignals();
  const [draft, keep] = useStored<Draft>('receiving.dock', empty);
  const [asked, ask] = useState<Counted | null>(null);
  const [numbering, number] = useState<Counted | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { data, dataUpdatedAt } = useQuery({
    queryKey: ['receiving', 'dock', draft.code],
    queryFn: () => api.get<AtTheDock>(`${expectedPath}/at-dock`, { query: { code: draft.code } }),
    enabled: draft.code !== '',
    retry: false,
  });
  const dock = draft.code ? data : undefined;
  const lines = dock?.lines ?? [];
  const codes =
    dock &&
    codesOf(
      lines.map(({ sku }) => sku),
      dock.codes,
    );
  const gone = box?.underway(receiptsPath, dataUpdatedAt) ?? [];
  const room = (sku: string) => {
    const all = dock && roomOf(lines, sku);
    return all === undefined || !dock ? undefined : all - underway(gone, dock.order.id, sku);
  };

  function wrong(fault: Fault, why: string, expected: string, scanned: string) {
    signals.bad(why);
    try {
      box?.put({
        path: '/api/receiving/scans/refused',
        body: { order: dock?.order.id, fault, expected, scanned: scanned.slice(0, 200) },
        what: '',
        group: 'mistakes',
        quiet: true,
      });
    } catch {
      signals.bad(t('ui.pda.full'));
    }
  }

  const unit = useUnitDoor({
    warehouse,
    order: dock?.order,
    good: signals.good,
    bad: signals.bad,
    wrong: (why, expected, scanned) => wrong('wrong-unit', why, expected, scanned),
  });

  /** A box or pallet; goods that are counted already are finished first. */
  function unitScanned(sscc: string) {
    if (draft.rows.length > 0) return signals.bad(t('receiving.units.door.countFirst'));
    setSaid(null);
    unit.scan(sscc);
  }

  async function open(code: string) {
    setSaid(null);
    unit.forget();
    try {
      const found = await api.get<AtTheDock>(`${expectedPath}/at-dock`, { query: { code } });
      const to = found.order.warehouse;
      if (to && warehouse && to !== warehouse) {
        const where = { order: found.order.number, warehouse: warehouseName(to) };
        return signals.bad(t('receiving.dock.otherSite', where));
      }
      keep({ ...empty, code: found.order.number, note: found.order.number === code ? '' : code });
      signals.good();
    } catch (thrown) {
      const problem = problemOf(thrown);
      const why = [problem.title, problem.detail].filter(Boolean).join(' ');
      if (problem.status === 404) wrong('unknown-order', why, '', code);
      else signals.bad(why);
    }
  }

  function add(more: Counted) {
    const most = room(more.sku);
    const here = countOf(draft.rows, more.sku);
    if (most !== undefined && here + more.quantity > most) {
      const facts = {
        sku: more.sku,
        room: fmt.amount(String(most), 0),
        count: fmt.amount(String(here), 0),
      };
      return wrong(
        'more-than-ordered',
        t('receiving.dock.tooMuch', facts),
        String(most),
        String(here + more.quantity),
      );
    }
    keep({ ...draft, rows: counted(draft.rows, more) });
    ask(null);
    signals.good();
  }

  /** Goods whose lot is known: they count at once, or once their pieces are scanned. */
  function settled(more: Counted, known?: string) {
    if (!lines.find(({ sku }) => sku === more.sku)?.serials) return add(more);
    ask(null);
    number({ ...more, quantity: 1 });
    if (known) serial({ ...more, quantity: 1 }, known);
    else signals.good();
  }

  /** A piece by its number; the next code that is no goods is the next piece of the same. */
  function serial(more: Counted, code: string) {
    const twice = draft.rows.some((row) => row.sku === more.sku && row.serials?.includes(code));
    if (twice)
      return wrong('wrong-goods', t('receiving.dock.serialTwice', { code }), more.sku, code);
    add({ ...more, serials: [code] });
  }

  function goods(code: string) {
    if (!dock || !codes) return;
    const found = goodsAt(codes, code);
    const line = found && lines.find(({ sku }) => sku === found.sku);
    if (!line && numbering) return serial(numbering, code);
    number(null);
    if (!line) {
      const why = t('receiving.dock.wrongGoods', { code, order: dock.order.number });
      return wrong('wrong-goods', why, dock.order.number, code);
    }
    const more = {
      sku: line.sku,
      name: line.name,
      lot: '',
      expiresOn: '',
      quantity: found.quantity * (readGs1(code)?.count ?? 1),
    };
    const said = readGs1(code) ?? {};
    if (!line.lots) return settled(more, said.serial);
    if (said.lot) return lot(more, said.lot, said);
    ask(more);
    signals.good();
  }

  /** A lot scanned before in this count needs no day again. */
  function lot(more: Counted, code: string, said: Gs1 = {}) {
    const known = draft.rows.find((row) => row.sku === more.sku && row.lot === code);
    const line = lines.find(({ sku }) => sku === more.sku);
    const expiresOn = known?.expiresOn ?? said.expiresOn;
    if (expiresOn) return settled({ ...more, lot: code, expiresOn }, said.serial);
    if (known || !line?.expiring) return settled({ ...more, lot: code }, said.serial);
    ask({ ...more, lot: code });
    signals.good();
  }

  function expiry(more: Counted, code: string) {
    const day = dayOf(code);
    if (!day) return wrong('wrong-lot', t('receiving.dock.notDay', { code }), more.lot, code);
    settled({ ...more, expiresOn: day });
  }

  function post() {
    if (!dock || !warehouse) return;
    if (draft.rows.length === 0) return signals.bad(t('receiving.dock.nothingYet'));
    const n = fmt.amount(String(total), 0);
    try {
      box?.put({
        path: receiptsPath,
        body: {
          order: dock.order.id,
          warehouse,
          deliveryNote: draft.note.trim(),
          goods: draft.rows.map(({ sku, lot: of, expiresOn, quantity, serials = [] }) => ({
            sku,
            lot: of,
            expiresOn: expiresOn || null,
            quantity: String(quantity),
            serials,
          })),
        },
        what: t('receiving.dock.posted', { order: dock.order.number, n }),
        group: `receive ${dock.order.id}`,
      });
    } catch {
      return signals.bad(t('ui.pda.full'));
    }
    setSaid(t('receiving.dock.posted', { order: dock.order.number, n }));
    keep(empty);
    number(null);
    signals.good();
  }

  const total = draft.rows.reduce((sum, { quantity }) => sum + quantity, 0);
  return {
    dock,
    unit,
    draft,
    asked,
    numbering,
    wanted: wanted(asked, numbering),
    said,
    wrong: signals.wrong,
    right: signals.right,
    total,
    room,
    open,
    post,
    scan(code: string) {
      const sscc = asked ? undefined : ssccOf(code);
      if (sscc) unitScanned(sscc);
      else if (unit.trace)
        signals.bad(t('receiving.units.door.otherUnit', { sscc: unit.trace.unit.sscc }));
      else if (!dock) void open(code);
      else if (asked && !asked.lot) lot(asked, code);
      else if (asked) expiry(asked, code);
      else if (sameCode(code, dock.order.number)) post();
      else goods(code);
    },
    note: (note: string) => keep({ ...draft, note }),
    /** Sets how many of a row there are; none takes it out. */
    set(row: Counted, quantity: number) {
      const others = draft.rows.filter((one) => one !== row);
      const most = room(row.sku);
      if (most !== undefined && countOf(others, row.sku) + quantity > most) {
        const facts = {
          sku: row.sku,
          room: fmt.amount(String(most), 0),
          count: fmt.amount(String(countOf(others, row.sku)), 0),
        };
        return wrong(
          'more-than-ordered',
          t('receiving.dock.tooMuch', facts),
          String(most),
          String(quantity),
        );
      }
      keep({
        ...draft,
        rows:
          quantity > 0
            ? draft.rows.map((one) => (one === row ? { ...one, quantity } : one))
            : others,
      });
      signals.clear();
    },
    leave() {
      keep(empty);
      ask(null);
      number(null);
      signals.clear();
    },
    back: () => ask(null),
  };
}

const wanted = (asked: Counted | null, numbering: Counted | null): Wanted | null =>
  asked ? (asked.lot ? 'expiry' : 'lot') : numbering ? 'serial' : null;
