import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { OwnerMark } from '@/ui/owners/OwnerMark';
import { strangeBin } from '@/ui/owners/owners';
import { ssccOf } from '@/ui/pda/gs1';
import { useScanner } from '@/ui/useScanner';
import { Why } from '@/ui/Why';
import { usePdaWarehouse } from './PdaWarehouse';
import { keyOf, putAway, useWaiting, waitingOf, type PutawayTask } from './putaway';
import { binOf, goodsOf } from './transfers';
import { useAttempt } from './useAttempt';
import { putUnitAway, unitWaiting, type UnitWaiting } from './unitPutaway';
import { useWhere } from './useWhere';
import '@/ui/pda/pda.css';

/** Putting away with a scanner alone: the goods, then the bin the page names or another that is allowed. */
export default function PutawayScanPage() {
  const { t, fmt } = useI18n();
  const client = useQueryClient();
  const [warehouse, chooser] = usePdaWarehouse();
  const { data } = useWaiting(warehouse);
  const { wrong, busy, attempt } = useAttempt();
  const where = useWhere();
  const [found, setFound] = useState<PutawayTask[]>([]);
  const [task, setTask] = useState<PutawayTask | null>(null);
  const [unit, setUnit] = useState<UnitWaiting | null>(null);
  const [amount, setAmount] = useState('');
  const [typing, setTyping] = useState(false);
  const [said, setSaid] = useState<string | null>(null);

  function choose(one: PutawayTask | null) {
    setTask(one);
    setTyping(false);
    if (one) setAmount(one.proposal.bin ? one.proposal.quantity : one.waiting.amount);
  }

  function forget() {
    choose(null);
    setUnit(null);
  }

  async function goods(code: string, at: string) {
    const { sku } = await goodsOf(code);
    const tasks = await waitingOf(sku, at);
    if (tasks.length === 0) throw new Error(t('inventory.putaway.notWaiting', { code }));
    setSaid(null);
    setFound(tasks);
    choose(tasks.length === 1 ? (tasks[0] ?? null) : null);
  }

  async function binAt(code: string, at: string) {
    const bin = await binOf(code, at);
    if (bin) return bin;
    throw new Error(await strangeBin(code, at, t, t('inventory.putaway.notBin', { code })));
  }

  /** All that is good in a received unit goes into one bin. */
  async function putUnit(one: UnitWaiting, code: string, at: string) {
    const bin = await binAt(code, at);
    await putUnitAway(one.sscc, bin.id);
    setSaid(t('inventory.putaway.unitPut', { sscc: one.sscc, bin: bin.code }));
    setUnit(null);
    await client.invalidateQueries({ queryKey: ['inventory'] });
  }

  async function scanned(code: string, at: string) {
    const sscc = ssccOf(code);
    if (unit && !sscc) return putUnit(unit, code, at);
    if (task && !sscc) return put(task, code, at);
    if (!sscc) return goods(code, at);
    const waiting = await unitWaiting(sscc, at);
    if (waiting.state !== 'received')
      throw new Error(t(`inventory.putaway.unit.${waiting.state}`, { sscc }));
    setSaid(null);
    setFound([]);
    choose(null);
    setUnit(waiting);
  }

  async function put(one: PutawayTask, code: string, at: string) {
    const bin = await binAt(code, at);
    await putAway(one, bin.id, amount);
    setSaid(t('inventory.putaway.put', { sku: one.sku, n: amount, bin: bin.code }));
    setFound([]);
    choose(null);
    await client.invalidateQueries({ queryKey: ['inventory'] });
  }

  const scanner = useScanner((code) => {
    if (!warehouse) return;
    void attempt(() => scanned(code, warehouse));
  }, !typing);
  const hint = t(task || unit ? 'inventory.putaway.scanBin' : 'inventory.putaway.scanGoodsOrUnit');
  const shown = task ?? unit?.task;
  const place = shown && where(shown);
  return (
    <section className={`rt-pda${said && !task && !unit ? ' rt-pda-right' : ''}`}>
      <header className="rt-pda-head">
        <Link to="/inventory/putaway">{t('inventory.putaway.title')}</Link>
        {chooser}
        <span className="rt-spring" />
        <span className="rt-number">
          {data && t('inventory.putaway.left', { n: fmt.total(data.total) })}
        </span>
      </header>
      <OwnerMark warehouse={warehouse} />
      {unit && (
        <>
          {place && (
            <>
              <p className="rt-pda-label">
                {t('inventory.putaway.goTo')} <Why why={place.why} />
              </p>
              <p className="rt-pda-bin">{place.bin}</p>
            </>
          )}
          <p className="rt-pda-goods">
            {unit.sscc}
            <span className="rt-muted">
              {unit.supplier} · {unit.order}
            </span>
          </p>
          <ul className="rt-pda-list">
            {unit.lines.map((line) => (
              <li key={`${line.sku}|${line.lot}`}>
                <span>
                  {line.name || line.sku}
                  <small className="rt-muted">
                    {[line.sku, line.lot].filter(Boolean).join(' · ')}
                  </small>
                </span>
                <span className="rt-number">{fmt.quantity(line.quantity)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {task && place && (
        <>
          <p className="rt-pda-label">
            {t('inventory.putaway.goTo')} <Why why={place.why} />
          </p>
          <p className="rt-pda-bin">{place.bin}</p>
          <p className="rt-pda-goods">
            {task.name}
            <span className="rt-muted">
              {task.sku}
              {task.lot && ` · ${task.lot}`} · {task.binCode}
            </span>
          </p>
          <p className="rt-pda-label">
            {t('inventory.putaway.quantity')} / {fmt.quantity(task.waiting)}
          </p>
          <Input
            className="rt-number"
            size="large"
            inputMode="decimal"
            aria-label={t('inventory.putaway.quantity')}
            value={amount}
            onFocus={() => setTyping(true)}
            onBlur={() => setTyping(false)}
            onPressEnter={({ currentTarget }) => currentTarget.blur()}
            onChange={({ target }) => setAmount(target.value)}
          />
        </>
      )}
      {wrong && (
        <div className="rt-pda-wrong" role="alert">
          {wrong}
        </div>
      )}
      {!task && !unit && said && !wrong && <p className="rt-pda-line">{said}</p>}
      {!task && !unit && data?.items.length === 0 ? (
        <p className="rt-pda-done">{t('inventory.putaway.done')}</p>
      ) : (
        <>
          <p className="rt-pda-line" aria-live="polite">
            {!task && found.length > 1 ? t('inventory.putaway.whichLot') : hint}
          </p>
          <input {...scanner} className="rt-pda-scan" aria-label={hint} placeholder={hint} />
        </>
      )}
      {!task && !unit && found.length > 1 && (
        <ul className="rt-pda-list">
          {found.map((one) => (
            <li key={keyOf(one)}>
              <span>
                {one.lot ?? one.sku}
                <small className="rt-muted">{one.binCode}</small>
              </span>
              <span className="rt-number">{fmt.quantity(one.waiting)}</span>
              <Button size="large" onClick={() => choose(one)}>
                {where(one).bin}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {(task ?? unit) && (
        <footer className="rt-pda-acts">
          <Button size="large" disabled={busy} onClick={forget}>
            {t('inventory.putaway.other')}
          </Button>
        </footer>
      )}
    </section>
  );
}
