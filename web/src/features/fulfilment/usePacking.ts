import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { useCodes } from '@/ui/pda/codes';
import { useOutbox } from '@/ui/pda/useOutbox';
import { useSignals } from '@/ui/pda/useSignals';
import { checkPath, confirmPackedPath, parcelByCode, useToPack } from './fulfilment';
import { mistake } from './mistakes';
import type { Parcel } from './model';
import { addScan, contents, isWhole, loadedParcel, misfit, type Scanned } from './packing';

const remembered = 8;

/** Packs parcel by parcel. What waits is loaded beforehand, so that a lost connection stops nobody. */
export function usePacking() {
  const { t } = useI18n();
  const { box, refused } = useOutbox();
  const signals = useSignals();
  const waiting = useToPack();
  const [parcel, setParcel] = useState<Parcel | null>(null);
  const [scanned, setScanned] = useState<Scanned>({});
  const [packed, setPacked] = useState<Parcel[]>([]);
  const loaded = waiting.data ?? [];
  const codes = useCodes([...loaded, ...(parcel ? [parcel] : [])].flatMap(skusOf));
  const goods = parcel && codes ? contents(parcel.lines, scanned, codes) : [];
  const ready = parcel?.parcel.state === 'picked';
  const isPacked = ({ parcel: row }: Parcel) =>
    packed.some((one) => one.parcel.id === row.id) &&
    !refused.some(({ group }) => group === checkPath(row.id));

  async function open(code: string) {
    const known = loadedParcel(loaded, code);
    try {
      const found = known ?? (await parcelByCode(code));
      setParcel(found);
      setScanned({});
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
    setScanned({});
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
    const why = misfit(goods, codes, code);
    if (why)
      return wrong(one, t(`fulfilment.pack.${why}`, { code, parcel: one.parcel.number }), code);
    const next = addScan(scanned, code);
    setScanned(next);
    if (!isWhole(contents(one.lines, next, codes))) return signals.good();
    finish(checkPath(one.parcel.id), {
      scanned: Object.entries(next).map(([it, times]) => ({ code: it, times })),
    });
  }

  return {
    parcel,
    goods,
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
    again: () => setScanned({}),
    putAside() {
      setParcel(null);
      setScanned({});
      signals.clear();
    },
  };
}

const skusOf = ({ lines }: Parcel) => lines.map(({ sku }) => sku);
