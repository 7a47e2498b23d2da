import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { goodsAt, sameCode, useCodes } from '@/ui/pda/codes';
import { strangeBin } from '@/ui/owners/owners';
import { readGs1 } from '@/ui/pda/gs1';
import { useOutbox } from '@/ui/pda/useOutbox';
import { useSignals } from '@/ui/pda/useSignals';
import { serialStates } from '@/ui/serialStates';
import {
  binDone,
  lotOf,
  nextBin,
  numberScanned,
  onlyKept,
  same,
  scanned,
  type Scanned,
} from './binCount';
import { countsPath, useStockCount } from './counts';
import { piecesOf } from './pieces';
import { binOf, goodsOf, isKnown } from './transfers';

interface BinAt {
  id: string;
  code: string;
}

/** Counts bin by bin. Bins and goods of the count are known from its list; only what is not on it asks the server. */
export function useCountScan(id: string) {
  const { t, pick } = useI18n();
  const { box } = useOutbox();
  const signals = useSignals();
  const { data, error, dataUpdatedAt } = useStockCount(id);
  const [bin, setBin] = useState<BinAt | null>(null);
  const [goods, setGoods] = useState<Scanned[]>([]);
  const [numbering, setNumbering] = useState<string | null>(null);
  const kept = data?.numbers.kept ?? [];
  const counted = (one: string) =>
    ['waiting', 'done'].includes(box?.stands(binDone(id, one), dataUpdatedAt) ?? '');
  const lines = (data?.lines ?? []).map((line) =>
    (line.counted ?? null) === null && counted(line.bin) ? { ...line, counted: '0' } : line,
  );
  const codes = useCodes(data?.lines.map(({ sku }) => sku));

  function finish(at: BinAt): boolean {
    const group = binDone(id, at.id);
    const what = `${data?.count.number ?? ''} · ${at.code}`;
    const found = goods.map(({ sku, lot, amount, serials }) => ({
      bin: at.id,
      sku,
      lot: lot || undefined,
      amount: amount || '0',
      serials: serials?.length ? serials : undefined,
    }));
    const all = found.map(({ sku, amount }) => `${sku} × ${amount}`).join(', ');
    try {
      if (found.length > 0) {
        box?.put({
          path: `${countsPath}/${id}/lines`,
          body: { lines: found },
          group,
          what: `${what} · ${all}`,
        });
      }
      box?.put({ path: group, body: {}, group, what: `${what} · ${t('inventory.counts.done')}` });
    } catch {
      signals.bad(t('ui.pda.full'));
      return false;
    }
    setGoods([]);
    setBin(null);
    setNumbering(null);
    return true;
  }

  async function binAt(code: string): Promise<BinAt | undefined> {
    const listed = lines.find(({ binCode }) => sameCode(binCode, code));
    if (listed) return { id: listed.bin, code: listed.binCode };
    if (codes && goodsAt(codes, code)) return undefined;
    return data && binOf(code, data.count.warehouse);
  }

  /** Why a code is nothing of this count: a bin of another owner beside it, or what is said otherwise. */
  const notHere = (code: string, otherwise: string) =>
    strangeBin(code, data?.count.warehouse ?? '', t, otherwise);

  async function goodsFound(code: string): Promise<{ sku: string; quantity: string } | undefined> {
    const listed = codes && goodsAt(codes, code);
    if (listed) return { sku: listed.sku, quantity: String(listed.quantity) };
    const found = await goodsOf(code);
    return (await isKnown(found.sku)) ? found : undefined;
  }

  /** A piece by its number. Without a connection it is taken as scanned, and refused when it is sent. */
  async function piece(at: BinAt, sku: string, number: string): Promise<string | null> {
    const lot = lotOf(lines, at.id, sku);
    if (!numberScanned(goods, sku, lot, number)) return t('inventory.pieces.twice', { number });
    const [known] = await piecesOf(number, [sku]).catch((thrown: unknown) => {
      if (problemOf(thrown).status === 0) return [];
      throw thrown;
    });
    if (known && !['here', 'written-off'].includes(known.state)) {
      return t('inventory.pieces.elsewhere', { number, state: pick(serialStates[known.state]) });
    }
    setGoods((all) => numberScanned(all, sku, lot, number) ?? all);
    return null;
  }

  /** Goods whose pieces are known by number: what is scanned next are their numbers. */
  function byNumber(at: BinAt, sku: string) {
    setNumbering(sku);
    const lot = lotOf(lines, at.id, sku);
    if (goods.some((one) => same(one, { sku, lot }))) return;
    setGoods(numberScanned(goods, sku, lot, null) ?? goods);
  }

  async function read(code: string): Promise<string | null> {
    const listed = lines.some(({ binCode }) => sameCode(binCode, code));
    if (bin && numbering && !listed && !(codes && goodsAt(codes, code))) {
      return piece(bin, numbering, readGs1(code)?.serial ?? code);
    }
    const found = await binAt(code);
    if (found) {
      if (bin && bin.id !== found.id && !finish(bin)) return t('ui.pda.full');
      setBin(found);
      setNumbering(null);
      return null;
    }
    if (!bin) return notHere(code, t('inventory.counts.unknownBin', { code }));
    const known = await goodsFound(code);
    const only = onlyKept(lines, bin.id, kept);
    if (!known && only) return piece(bin, only, code);
    if (known && kept.includes(known.sku)) {
      byNumber(bin, known.sku);
      const serial = readGs1(code)?.serial;
      return serial ? piece(bin, known.sku, serial) : null;
    }
    setNumbering(null);
    if (!known) return notHere(code, t('inventory.counts.unknownGoods', { code }));
    setGoods((all) => scanned(all, known.sku, lotOf(lines, bin.id, known.sku), known.quantity));
    return null;
  }

  return {
    data,
    error,
    bin,
    goods,
    /** Goods whose numbers are scanned next. */
    numbering: numbering ?? (bin ? onlyKept(lines, bin.id, kept) : undefined),
    next: nextBin(lines),
    counted: lines.filter((line) => (line.counted ?? null) !== null).length,
    lines,
    wrong: signals.wrong,
    right: signals.right,
    async scan(code: string) {
      try {
        const why = await read(code);
        if (why === null) signals.good();
        else signals.bad(why);
      } catch (thrown) {
        const { status, title } = problemOf(thrown);
        signals.bad(status === 0 ? t('inventory.counts.notListed', { code }) : title);
      }
    },
    finish() {
      if (bin && finish(bin)) signals.good();
    },
    change: (one: Scanned, own: Partial<Scanned>) =>
      setGoods((all) => all.map((it) => (same(it, one) ? { ...it, ...own } : it))),
    remove: (one: Scanned) => setGoods((all) => all.filter((it) => it !== one)),
  };
}
