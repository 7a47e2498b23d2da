import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { readGs1 } from '@/ui/pda/gs1';
import { useScanner } from '@/ui/useScanner';
import {
  reportOf,
  useAssemblyAct,
  type AssemblyWhole,
  type Proposal,
  type ProposalLine,
} from './assembly';
import { countOf } from './pieces';
import { binOf, goodsOf } from './transfers';
import { useAssemblyNumbers } from './useAssemblyNumbers';
import { useAttempt } from './useAttempt';

interface ScansProps {
  whole: AssemblyWhole;
  pieces: string;
  proposal: Proposal;
  onSaid: (said: string | null) => void;
  onAgain: () => void;
}

/** Takes every line, then puts every line: goods first, its bin after. The last bin posts the report. */
export function AssemblyScans({ whole, pieces, proposal, onSaid, onAgain }: ScansProps) {
  const { order, numbers } = whole;
  const { t, fmt } = useI18n();
  const scans = useAssemblyNumbers(whole);
  const client = useQueryClient();
  const act = useAssemblyAct(order.id);
  const { wrong, busy, attempt } = useAttempt();
  const [taken, setTaken] = useState<number[]>([]);
  const [inHand, setInHand] = useState(false);
  const [bins, setBins] = useState<string[]>([]);
  const [wanting, setWanting] = useState<number | null>(null);
  const { take, put } = proposal;
  const nextIndex = take.findIndex((_, index) => !taken.includes(index));
  const next = take[nextIndex];
  const putting = put[bins.length];
  const apart = order.kind === 'disassembly';
  const wanted = wanting ?? 0;
  const counting = wanting === null ? null : wantedUntil(next ? take[wanting] : putting);

  /** How many numbers of a line's goods are wanted once that line is through, and how many are there. */
  function wantedUntil(line: ProposalLine | undefined) {
    if (!line || !numbers.kept.includes(line.sku)) return null;
    if (!apart && line.sku === order.product) return null;
    const lines = next ? [...taken.map((at) => take[at]), line] : put.slice(0, bins.length + 1);
    const all = lines
      .filter((one) => one?.sku === line.sku)
      .reduce((sum, one) => sum + Number(one?.quantity.amount ?? 0), 0);
    return { sku: line.sku, all, n: countOf(scans.pieces, line.sku) };
  }

  /** Takes a number of goods in hand; tells whether all of them are there. */
  async function number(code: string, sku: string, all: number) {
    const piece = await scans.find(readGs1(code)?.serial ?? code);
    if (piece.sku !== sku) throw new Error(t('inventory.assembly.pda.wrongPut', { code, sku }));
    if (scans.pieces.some((one) => one.sku === sku && one.number === piece.number)) {
      throw new Error(t('inventory.pieces.twice', { number: piece.number }));
    }
    const now = [...scans.pieces, piece];
    await scans.scanned(now);
    return countOf(now, sku) >= all;
  }

  async function scan(code: string) {
    if (counting) {
      const whole = await number(code, counting.sku, counting.all);
      if (whole && next) {
        setTaken([...taken, wanted]);
        setWanting(null);
      } else if (whole) {
        setWanting(null);
      }
      return;
    }
    if (next) {
      const { sku } = await goodsOf(code);
      const at =
        next.sku === sku
          ? nextIndex
          : take.findIndex((line, index) => line.sku === sku && !taken.includes(index));
      if (at < 0) throw new Error(t('inventory.assembly.pda.wrong', { code }));
      const numbered = wantedUntil(take[at]);
      if (numbered && numbered.n < numbered.all) setWanting(at);
      else setTaken([...taken, at]);
      return;
    }
    if (!putting) return;
    if (!inHand) {
      const { sku } = await goodsOf(code);
      if (sku !== putting.sku) {
        throw new Error(t('inventory.assembly.pda.wrongPut', { code, sku: putting.sku }));
      }
      setInHand(true);
      const numbered = wantedUntil(putting);
      if (numbered && numbered.n < numbered.all) setWanting(bins.length);
      return;
    }
    const bin = await binOf(code, order.warehouse);
    if (!bin && scans.makesNumbers) {
      await number(code, order.product, Number(pieces));
      return;
    }
    if (scans.own.length > 0 && !apart && scans.own.length < Number(pieces)) {
      throw new Error(
        t('inventory.pieces.needed', {
          sku: order.product,
          n: fmt.integer(Number(pieces) - scans.own.length),
        }),
      );
    }
    if (!bin) throw new Error(t('inventory.assembly.pda.notBin', { code }));
    const chosen = [...bins, bin.id];
    if (chosen.length === put.length) {
      await act('reports', reportOf(order.kind, pieces, proposal, chosen, scans.parts, scans.own));
      onSaid(t('inventory.assembly.pda.done', { n: fmt.amount(pieces, 0), bin: bin.code }));
      await client.invalidateQueries({ queryKey: ['inventory'] });
    }
    setBins(chosen);
    setInHand(false);
  }

  const scanner = useScanner((code) => void attempt(() => scan(code)));
  const line = counting && next ? take[wanted] : (next ?? putting);
  const step = next ? 'scanGoods' : inHand ? 'putWhere' : apart ? 'putPart' : 'putWhat';
  const hint = counting
    ? t('inventory.pieces.pdaNumber', {
        sku: counting.sku,
        n: fmt.integer(counting.n),
        all: fmt.integer(counting.all),
      })
    : inHand && scans.makesNumbers
      ? t('inventory.pieces.pdaMade')
      : t(`inventory.assembly.pda.${step}`);
  return (
    <>
      <p className="rt-pda-label">
        {next
          ? t('inventory.assembly.pda.taken', { n: taken.length, all: take.length })
          : t('inventory.assembly.form.into')}
      </p>
      <p className="rt-pda-bin">{line?.binCode ?? '…'}</p>
      {line && (
        <p className="rt-pda-goods">
          {line.name}
          <span className="rt-muted">
            {line.sku}
            {line.lot && ` · ${line.lot}`}
          </span>
        </p>
      )}
      {line && <p className="rt-pda-quantity">{fmt.quantity(line.quantity)}</p>}
      {counting && scans.pieces.length > 0 && (
        <p className="rt-muted rt-number">
          {scans.pieces
            .filter(({ sku }) => sku === counting.sku)
            .map((one) => one.number)
            .join(', ')}
        </p>
      )}
      {wrong && (
        <div className="rt-pda-wrong" role="alert">
          {wrong}
        </div>
      )}
      <p className="rt-pda-line" aria-live="polite">
        {hint}
      </p>
      <input {...scanner} className="rt-pda-scan" aria-label={hint} placeholder={hint} />
      <footer className="rt-pda-acts">
        <Button size="large" disabled={busy} onClick={onAgain}>
          {t('inventory.assembly.pda.again')}
        </Button>
      </footer>
    </>
  );
}
