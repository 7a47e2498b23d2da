import { Button } from 'antd';
import { useI18n } from '@/i18n';
import { useScanner } from '@/ui/useScanner';
import type { Given, Move } from './practice';

interface PracticeScanProps {
  move: Move;
  busy: boolean;
  onGive: (given: Given) => void;
}

const isAct = (value: string) => value.startsWith('act:');

/** The scan box of a PDA with the labels that lie within reach: touching one scans it. */
export function PracticeScan({ move, busy, onGive }: PracticeScanProps) {
  const { t, pick } = useI18n();
  const scanner = useScanner((value) => {
    if (!busy) onGive({ value });
  });
  const labels = move.choices.filter(({ value }) => !isAct(value));
  const acts = move.choices.filter(({ value }) => isAct(value));
  return (
    <>
      <input
        {...scanner}
        className="rt-pda-scan"
        aria-label={pick(move.ask)}
        placeholder={pick(move.ask)}
      />
      <p className="rt-pda-label">{t('process.practice.withinReach')}</p>
      <ul className="practice-labels">
        {labels.map(({ value, label }) => (
          <li key={value}>
            <button
              type="button"
              className="practice-label"
              disabled={busy}
              data-code={value}
              onClick={() => onGive({ value })}
            >
              <span className="practice-bars" aria-hidden />
              {pick(label)}
            </button>
          </li>
        ))}
      </ul>
      <footer className="rt-pda-acts">
        {acts.map(({ value, label }) => (
          <Button key={value} size="large" disabled={busy} onClick={() => onGive({ value })}>
            {pick(label)}
          </Button>
        ))}
      </footer>
    </>
  );
}
