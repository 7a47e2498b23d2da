import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { Facts } from '@/ui/document/Facts';
import { ToneIcon } from '@/ui/tone';
import { useKeys } from '@/ui/useKeys';
import { PracticeForm } from './PracticeForm';
import { PracticeScan } from './PracticeScan';
import type { Done, Given, Move } from './practice';

interface PracticeMoveProps {
  move: Move;
  orders: number;
  /** The move before, when it was right and needs no more words. */
  last: Done | null;
  busy: boolean;
  onGive: (given: Given) => void;
}

/** What is to be done now: the node with its guidance, the order, and the way to answer. */
export function PracticeMove({ move, orders, last, busy, onGive }: PracticeMoveProps) {
  const { t, fmt, pick } = useI18n();
  const { node } = move;
  return (
    <>
      <p className="process-marks">
        <strong>{pick(node.title)}</strong>
        <span className="rt-muted">
          {t('process.practice.order', {
            n: fmt.integer(move.order),
            all: fmt.integer(orders),
            number: move.number,
          })}
        </span>
      </p>
      <p className="practice-guide">
        {pick(node.instruction)}
        {node.device && node.device.scanToCm > 0 && (
          <span className="rt-muted">
            {t('process.practice.distance', {
              from: node.device.scanFromCm,
              to: node.device.scanToCm,
            })}
          </span>
        )}
      </p>
      {last && (
        <p className="practice-right" aria-live="polite">
          <ToneIcon tone="ok" /> {pick(last.ask)} · {pick(last.why)}
        </p>
      )}
      <Facts
        facts={move.facts.map(({ label, value }) => ({ label: pick(label), value: pick(value) }))}
      />
      <p className="rt-pda-line">{pick(move.ask)}</p>
      {move.kind === 'scan' && <PracticeScan move={move} busy={busy} onGive={onGive} />}
      {move.kind === 'choose' && <Choose move={move} busy={busy} onGive={onGive} />}
      {move.kind === 'count' && <Count busy={busy} onGive={onGive} />}
      {move.kind === 'fill' && <PracticeForm move={move} busy={busy} onGive={onGive} />}
    </>
  );
}

type AnswerProps = Pick<PracticeMoveProps, 'move' | 'busy' | 'onGive'>;

function Choose({ move, busy, onGive }: AnswerProps) {
  const { pick } = useI18n();
  useKeys(
    move.choices.map(({ value, label }, index) => ({
      keys: `Digit${index + 1}`,
      label: pick(label),
      run: () => onGive({ value }),
    })),
    !busy,
  );
  return (
    <div className="practice-choices">
      {move.choices.map(({ value, label }, index) => (
        <Button key={value} size="large" disabled={busy} onClick={() => onGive({ value })}>
          {pick(label)}
          <kbd>{index + 1}</kbd>
        </Button>
      ))}
    </div>
  );
}

function Count({ busy, onGive }: Pick<AnswerProps, 'busy' | 'onGive'>) {
  const { t } = useI18n();
  const [count, setCount] = useState<string | null>(null);
  return (
    <form
      className="rt-pda-count"
      onSubmit={(event) => {
        event.preventDefault();
        if (count) onGive({ value: count });
      }}
    >
      <InputNumber<string>
        autoFocus
        stringMode
        size="large"
        min="0"
        value={count}
        aria-label={t('process.practice.quantity')}
        onChange={setCount}
      />
      <Button type="primary" size="large" htmlType="submit" loading={busy} disabled={!count}>
        {t('process.practice.confirm')}
      </Button>
    </form>
  );
}
