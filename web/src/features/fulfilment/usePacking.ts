import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { goodsAt, plainCode, useCodes } from '@/ui/pda/codes';
import { readGs1 } from '@/ui/pda/gs1';
import { useOutbox } from '@/ui/pda/useOutbox';
import { useSignals } from '@/ui/pda/useSignals';
import { checkPath, confirmPackedPath, parcelByCode, useToPack } from './fulfilment';
import { mistake } from './mistakes';
import type { Parcel } from './model';
import {
  addScan,
  contents,
  isWhole,
  loadedParcel,
  misfit,
  onlyNumbered,
  piecesOf,
  type Content,
  type Numbers,
  type Scanned,
} from './packing';

const remembered = 8;

/** Packs parcel by parcel. What waits is loaded beforehand, so that a lost connection stops nobody. */
export function usePacking() {
  const { t } = useI18n();
  const { box, refused } = useOutbox();
  const signals = useSignals();
  const waiting = useToPack();
  const [parcel, setParcel] = useState<Parcel | null>(null);
  const [scanned, setScanned] = useState<Scanned>({});
  const [numbers, setNumbers] = useState<Numbers>({});
  const [asked, ask] = useState<string | null>(null);
  const [packed, setPacked] = useState<Parcel[]>([]);
  const loaded = waiting.data ?? [];
  const codes = useCodes([...loaded, ...(parcel ? [parcel] : [])].flatMap(skusOf));
  const goods = parcel && codes ? contents(parcel.lines, scanned, codes) : [];
  /** Of which goods the next code is a number. */
  const numbered =
    goods.find(({ sku, wanted, scanned: there }) => sku === asked && there < wanted) ??
    onlyNumbered(goods);
  const ready = parcel?.parcel.state === 'picked';
  function empty() {
    setScanned({});
    setNumbers({});
    ask(null);
  }
  const isPacked = ({ parcel: row }: Parcel) =>
    packed.some((one) => one.parcel.id === row.id) &&
    !refused.some(({ group }) => group === checkPath(row.id));

  async function open(code: string) {
    const known = loadedParcel(loaded, code);
    try {
      const found = known ?? (await parcelByCode(code));
      setParcel(found);
      empty();
      if (isPacked(found)) signals.bad(t('fulfilment.pack.packedAlready', { code }));
      else if (found.parcel.stopped) signals.bad(t('fulfilment.pack.stopped', { code }));
      else if (found.parcel.state === 'picked') signals.good();
      else signals.bad(t('fulfilment.pack.notPicked', { code }));
    } catch (thrown) {
      const problem = problemOf(thrown);
      signals.bad(problem.status === 0 ? t('fulfilment.pack.notLoaded', { code }) : problem.title);
    }
  }

  function finish(path: string, body: object) {
    if (!parcel || !box) return;
    const { id, number, orderNumber } = parcel.parcel;
    try {
      box.put({ path, body, group: checkPath(id), what: `${number} · ${orderNumber}` });
    } catch {
      return signals.bad(t('ui.pda.full'));
    }
    setPacked([parcel, ...packed.filter((one) => one.parcel.id !== id)].slice(0, remembered));
    setParcel(null);
    empty();
    signals.good();
  }

  /** Says what is wrong, and lets it be counted with what the server refuses. */
  function wrong({ parcel: { id, number } }: Parcel, why: string, scanned: string) {
    signals.bad(why);
    try {
      box?.put(mistake({ parcel: id, fault: 'packMismatch', expected: number, scanned }));
    } catch {
      signals.bad(t('ui.pda.full'));
    }
  }

  function add(one: Parcel, code: string) {
    if (!codes) return signals.bad(t('ui.pda.codesMissing'));
    const found = goods.find(({ sku }) => sku === goodsAt(codes, code)?.sku);
    if (!found && numbered) return number(one, numbered, code);
    const why = misfit(goods, codes, code);
    if (why)
      return wrong(one, t(`fulfilment.pack.${why}`, { code, parcel: one.parcel.number }), code);
    const serial = found?.serials ? readGs1(code)?.serial : undefined;
    if (found && serial) return number(one, found, serial);
    if (found?.serials) {
      ask(found.sku);
      return signals.good();
    }
    count(one, plainCode(codes, code), numbers);
  }

  /** A piece by its serial number. */
  function number(one: Parcel, of: Content, code: string) {
    const known = numbers[of.sku] ?? [];
    if (known.includes(code)) return wrong(one, t('fulfilment.pack.numberTwice', { code }), code);
    const all = { ...numbers, [of.sku]: [...known, code] };
    setNumbers(all);
    count(one, of.sku, all);
  }

  function count(one: Parcel, code: string, all: Numbers) {
    const next = addScan(scanned, code);
    setScanned(next);
    if (!codes || !isWhole(contents(one.lines, next, codes))) return signals.good();
    finish(checkPath(one.parcel.id), {
      scanned: Object.entries(next).map(([it, times]) => ({ code: it, times })),
      serials: piecesOf(all),
    });
  }

  return {
    parcel,
    goods,
    numbers,
    numbered,
    byHand: goods.every(({ serials }) => !serials),
    ready: ready && !isPacked(parcel),
    packed,
    waiting: loaded.length,
    wrong: signals.wrong,
    right: signals.right,
    scan(code: string) {
      if (parcel && ready && !isPacked(parcel)) add(parcel, code);
      else void open(code);
    },
    whole: () => parcel && finish(confirmPackedPath, { parcels: [parcel.parcel.id] }),
    again: empty,
    putAside() {
      setParcel(null);
      empty();
      signals.clear();
    },
  };
}

const skusOf = ({ lines }: Parcel) => lines.map(({ sku }) => sku);
