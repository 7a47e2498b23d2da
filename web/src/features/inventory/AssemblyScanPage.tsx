import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useI18n } from '@/i18n';
import { useScanner } from '@/ui/useScanner';
import {
  assemblyPage,
  openOf,
  proposalFor,
  reportOf,
  useAssembly,
  useAssemblyAct,
  type AssemblyWhole,
  type Proposal,
} from './assembly';
import { binOf, goodsOf } from './transfers';
import { useAttempt } from './useAttempt';
import '@/ui/pda/pda.css';

/** Reporting assembly with a scanner alone: each component where it lies, then what was made and where it goes. */
export default function AssemblyScanPage() {
  const { id = '' } = useParams();
  const { t, fmt } = useI18n();
  const { data } = useAssembly(id);
  const [said, setSaid] = useState<string | null>(null);
  const order = data?.order;
  return (
    <section className={`rt-pda${said ? ' rt-pda-right' : ''}`}>
      <header className="rt-pda-head">
        <Link to={assemblyPage(id)}>{order?.number ?? '…'}</Link>
        <span className="rt-spring" />
        {order && (
          <span className="rt-number">
            {t('inventory.assembly.pda.left', { n: fmt.amount(String(openOf(order)), 0) })}
          </span>
        )}
      </header>
      {order && (
        <p className="rt-pda-goods">
          {order.name}
          <span className="rt-muted">
            {t(`inventory.assembly.kinds.${order.kind}`)} {order.product}
          </span>
        </p>
      )}
      {said && <p className="rt-pda-line">{said}</p>}
      {data && order?.state === 'released' && (
        <Run key={order.reports} whole={data} onSaid={setSaid} />
      )}
      {order && order.state !== 'released' && (
        <p className="rt-pda-done">
          {t(`inventory.assembly.pda.${order.state === 'done' ? 'all' : 'notReleased'}`)}
        </p>
      )}
    </section>
  );
}

/** One report: how many, then the scans. */
function Run({ whole, onSaid }: { whole: AssemblyWhole; onSaid: (said: string | null) => void }) {
  const { t, fmt } = useI18n();
  const { order } = whole;
  const apart = order.kind === 'disassembly';
  const [pieces, setPieces] = useState(String(openOf(order)));
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const { wrong, busy, attempt } = useAttempt();

  const start = () =>
    attempt(async () => {
      let found = await proposalFor(order.id, pieces);
      const first = found.take[0];
      if (apart && first && found.take.length > 1) {
        found = await proposalFor(order.id, first.quantity.amount);
        setPieces(first.quantity.amount);
      }
      const short = found.take.find(({ bin }) => !bin);
      if (short) {
        const n = fmt.amount(short.quantity.amount, 0);
        throw new Error(t('inventory.assembly.pda.short', { sku: short.sku, n }));
      }
      onSaid(null);
      setProposal(found);
    });

  if (proposal) {
    return (
      <Scans
        whole={whole}
        pieces={pieces}
        proposal={proposal}
        onSaid={onSaid}
        onAgain={() => setProposal(null)}
      />
    );
  }
  return (
    <>
      {wrong && (
        <div className="rt-pda-wrong" role="alert">
          {wrong}
        </div>
      )}
      <p className="rt-pda-label">
        {t(`inventory.assembly.pda.${apart ? 'piecesApart' : 'pieces'}`)}
      </p>
      <Input
        autoFocus
        className="rt-number"
        size="large"
        inputMode="decimal"
        aria-label={t('inventory.assembly.pda.pieces')}
        value={pieces}
        onChange={({ target }) => setPieces(target.value)}
        onPressEnter={() => void start()}
      />
      <footer className="rt-pda-acts">
        <Button type="primary" size="large" loading={busy} onClick={() => void start()}>
          {t('inventory.assembly.pda.start')}
        </Button>
      </footer>
    </>
  );
}

interface ScansProps {
  whole: AssemblyWhole;
  pieces: string;
  proposal: Proposal;
  onSaid: (said: string | null) => void;
  onAgain: () => void;
}

/** Takes every line, then puts every line: goods first, its bin after. The last bin posts the report. */
function Scans({ whole: { order }, pieces, proposal, onSaid, onAgain }: ScansProps) {
  const { t, fmt } = useI18n();
  const client = useQueryClient();
  const act = useAssemblyAct(order.id);
  const { wrong, busy, attempt } = useAttempt();
  const [taken, setTaken] = useState<number[]>([]);
  const [inHand, setInHand] = useState(false);
  const [bins, setBins] = useState<string[]>([]);
  const { take, put } = proposal;
  const nextIndex = take.findIndex((_, index) => !taken.includes(index));
  const next = take[nextIndex];
  const putting = put[bins.length];
  const apart = order.kind === 'disassembly';

  async function scan(code: string) {
    if (next) {
      const { sku } = await goodsOf(code);
      const at =
        next.sku === sku
          ? nextIndex
          : take.findIndex((line, index) => line.sku === sku && !taken.includes(index));
      if (at < 0) throw new Error(t('inventory.assembly.pda.wrong', { code }));
      setTaken([...taken, at]);
      return;
    }
    if (!putting) return;
    if (!inHand) {
      const { sku } = await goodsOf(code);
      if (sku !== putting.sku) {
        throw new Error(t('inventory.assembly.pda.wrongPut', { code, sku: putting.sku }));
      }
      setInHand(true);
      return;
    }
    const bin = await binOf(code, order.warehouse);
    if (!bin) throw new Error(t('inventory.assembly.pda.notBin', { code }));
    const chosen = [...bins, bin.id];
    if (chosen.length === put.length) {
      await act('reports', reportOf(order.kind, pieces, proposal, chosen));
      onSaid(t('inventory.assembly.pda.done', { n: fmt.amount(pieces, 0), bin: bin.code }));
      await client.invalidateQueries({ queryKey: ['inventory'] });
    }
    setBins(chosen);
    setInHand(false);
  }

  const scanner = useScanner((code) => void attempt(() => scan(code)));
  const line = next ?? putting;
  const step = next ? 'scanGoods' : inHand ? 'putWhere' : apart ? 'putPart' : 'putWhat';
  const hint = t(`inventory.assembly.pda.${step}`);
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
