import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useI18n } from '@/i18n';
import {
  assemblyPage,
  openOf,
  proposalFor,
  useAssembly,
  type AssemblyWhole,
  type Proposal,
} from './assembly';
import { AssemblyScans } from './AssemblyScans';
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
      <AssemblyScans
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
