import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { OwnerMark } from '@/ui/owners/OwnerMark';
import { strangeBin } from '@/ui/owners/owners';
import { useScanner } from '@/ui/useScanner';
import { usePdaWarehouse } from './PdaWarehouse';
import { bring, taskKey, useTasks, type Task } from './replenish';
import { goodsOf } from './transfers';
import { useAttempt } from './useAttempt';
import '@/ui/pda/pda.css';

type Step = 'from' | 'goods' | 'into';

/** Filling picking bins up with a scanner alone: the bin the goods lie in, the goods, the picking bin. One task at a time. */
export default function ReplenishScanPage() {
  const { t, fmt } = useI18n();
  const [warehouse, chooser] = usePdaWarehouse();
  const { data } = useTasks(warehouse);
  const [skipped, setSkipped] = useState<string[]>([]);
  const tasks = data?.filter((task) => task.from) ?? [];
  const task = tasks.find((one) => !skipped.includes(taskKey(one)));
  return (
    <section className="rt-pda">
      <header className="rt-pda-head">
        <Link to="/inventory/replenish">{t('inventory.replenish.title')}</Link>
        {chooser}
        <span className="rt-spring" />
        <span className="rt-number">
          {data && t('inventory.replenish.left', { n: fmt.integer(tasks.length) })}
        </span>
      </header>
      <OwnerMark warehouse={warehouse} />
      {task ? (
        <OneTask
          key={taskKey(task)}
          task={task}
          warehouse={warehouse}
          onSkip={() => setSkipped((all) => [...all, taskKey(task)])}
        />
      ) : (
        <p className="rt-pda-done">{data ? t('inventory.replenish.done') : '…'}</p>
      )}
      {!task && skipped.length > 0 && (
        <footer className="rt-pda-acts">
          <Button size="large" onClick={() => setSkipped([])}>
            {t('inventory.replenish.again')}
          </Button>
        </footer>
      )}
    </section>
  );
}

interface OneTaskProps {
  task: Task;
  warehouse: string | undefined;
  onSkip: () => void;
}

function OneTask({ task, warehouse, onSkip }: OneTaskProps) {
  const { t, fmt } = useI18n();
  const client = useQueryClient();
  const { wrong, busy, attempt } = useAttempt();
  const [step, setStep] = useState<Step>('from');
  const [amount, setAmount] = useState(task.from?.quantity.amount ?? '');
  const [typing, setTyping] = useState(false);
  const is = (code: string, bin: string | undefined) => code.toUpperCase() === bin?.toUpperCase();

  async function scan(code: string) {
    if (step === 'from') {
      if (!is(code, task.from?.code)) throw new Error(await wrongBin(code, task.from?.code));
      setStep('goods');
    } else if (step === 'goods') {
      const { sku } = await goodsOf(code);
      if (sku !== task.sku) throw new Error(expected(sku, task.sku));
      setStep('into');
    } else {
      if (!is(code, task.intoCode)) throw new Error(await wrongBin(code, task.intoCode));
      try {
        await bring(task, amount);
      } finally {
        await client.invalidateQueries({ queryKey: ['inventory'] });
      }
      setStep('from');
    }
  }

  const expected = (code: string, wanted: string | undefined) =>
    t('inventory.replenish.expected', { code, wanted: wanted ?? '' });
  const wrongBin = (code: string, wanted: string | undefined) =>
    strangeBin(code, warehouse ?? '', t, expected(code, wanted));
  const scanner = useScanner((code) => void attempt(() => scan(code)), !typing);
  const hint = t(`inventory.replenish.step.${step}`);
  return (
    <>
      <p className="rt-pda-label">
        {t(step === 'into' ? 'inventory.replenish.into' : 'inventory.replenish.source')}
      </p>
      <p className="rt-pda-bin">{step === 'into' ? task.intoCode : task.from?.code}</p>
      <p className="rt-pda-goods">
        {task.name}
        <span className="rt-muted">
          {task.sku}
          {task.from?.lot && ` · ${task.from.lot}`} → {task.intoCode}
        </span>
      </p>
      <p className="rt-pda-label">{t('inventory.replenish.bring')}</p>
      {step === 'into' ? (
        <Input
          className="rt-number"
          size="large"
          inputMode="decimal"
          aria-label={t('inventory.replenish.bring')}
          value={amount}
          onFocus={() => setTyping(true)}
          onBlur={() => setTyping(false)}
          onPressEnter={({ currentTarget }) => currentTarget.blur()}
          onChange={({ target }) => setAmount(target.value)}
        />
      ) : (
        <p className="rt-pda-quantity">{task.from && fmt.quantity(task.from.quantity)}</p>
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
        <Button size="large" disabled={busy} onClick={onSkip}>
          {t('inventory.replenish.skip')}
        </Button>
      </footer>
    </>
  );
}
