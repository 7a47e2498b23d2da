import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import { useI18n } from '@/i18n';
import { OwnerMark } from '@/ui/owners/OwnerMark';
import { strangeBin } from '@/ui/owners/owners';
import { useScanner } from '@/ui/useScanner';
import type { Bin, BinContent } from './model';
import { usePdaWarehouse } from './PdaWarehouse';
import { binOf, goodsOf, transfersPath } from './transfers';
import { useAttempt } from './useAttempt';
import '@/ui/pda/pda.css';

const freeOf = ({ onHand, pinned }: BinContent) => Number(onHand.amount) - Number(pinned.amount);

/** Moving with a scanner alone: the bin, goods in it, the bin they go to. What pickers are sent for stays. */
export default function MovePage() {
  const { t, fmt } = useI18n();
  const client = useQueryClient();
  const [warehouse, chooser] = usePdaWarehouse();
  const { wrong, busy, attempt } = useAttempt();
  const [from, setFrom] = useState<Bin | null>(null);
  const [goods, setGoods] = useState<BinContent | null>(null);
  const [amount, setAmount] = useState('');
  const [typing, setTyping] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const { data: contents } = useQuery({
    queryKey: ['inventory', 'bins', { bin: from?.id }],
    queryFn: () => api.get<BinContent[]>('/api/inventory/bins', { query: { bin: from?.id } }),
    enabled: from !== null,
  });

  function take(one: BinContent | null) {
    setGoods(one);
    setTyping(false);
    if (one) setAmount(String(freeOf(one)));
  }

  async function bin(code: string, at: string): Promise<Bin> {
    const found = await binOf(code, at);
    if (found) return found;
    throw new Error(await strangeBin(code, at, t, t('inventory.move.notBin', { code })));
  }

  async function move(one: BinContent, into: Bin, at: string) {
    const quantity = { amount, uom: one.onHand.uom };
    const line = { sku: one.sku, lot: one.lot, outOf: one.bin, into: into.id, quantity };
    await api.post(
      transfersPath,
      { from: at, to: at, reason: 'relocation', lines: [line] },
      { idempotencyKey: idempotencyKey() },
    );
    setSaid(t('inventory.move.done', { sku: one.sku, n: amount, bin: into.code }));
    take(null);
    await client.invalidateQueries({ queryKey: ['inventory'] });
  }

  async function scan(code: string, at: string) {
    if (!from) return setFrom(await bin(code, at));
    if (goods) return move(goods, await bin(code, at), at);
    const { sku } = await goodsOf(code);
    const there = contents?.filter((one) => one.sku === sku) ?? [];
    const free = there.find((one) => freeOf(one) > 0) ?? there[0];
    if (!free) throw new Error(t('inventory.move.notThere', { code, bin: from.code }));
    if (freeOf(free) <= 0) {
      throw new Error(t('inventory.move.pinned', { n: fmt.amount(free.pinned.amount, 0) }));
    }
    setSaid(null);
    take(free);
  }

  const scanner = useScanner((code) => {
    if (warehouse) void attempt(async () => scan(code, warehouse));
  }, !typing);
  const step = goods ? 'scanInto' : from ? 'scanGoods' : 'scanFrom';
  const hint = t(`inventory.move.${step}`);
  return (
    <section className={`rt-pda${said && !goods ? ' rt-pda-right' : ''}`}>
      <header className="rt-pda-head">
        <Link to="/inventory/stock">{t('inventory.move.title')}</Link>
        {chooser}
      </header>
      <OwnerMark warehouse={warehouse} />
      <p className="rt-pda-label">{t('inventory.move.from')}</p>
      <p className="rt-pda-bin">{from?.code ?? '…'}</p>
      {goods && (
        <>
          <p className="rt-pda-goods">
            {goods.sku}
            <span className="rt-muted">
              {goods.lot} {t('inventory.move.free', { n: fmt.amount(String(freeOf(goods)), 0) })}
            </span>
          </p>
          <Input
            className="rt-number"
            size="large"
            inputMode="decimal"
            aria-label={t('inventory.quantity')}
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
      {said && !wrong && <p className="rt-pda-line">{said}</p>}
      <p className="rt-pda-line" aria-live="polite">
        {hint}
      </p>
      <input {...scanner} className="rt-pda-scan" aria-label={hint} placeholder={hint} />
      {from && !goods && (
        <ul className="rt-pda-list">
          {contents?.length === 0 && <li className="rt-muted">{t('inventory.move.nothing')}</li>}
          {contents?.map((one) => (
            <li key={`${one.sku}|${one.lot ?? ''}`}>
              <span>
                {one.sku}
                <small className="rt-muted">
                  {[
                    one.lot,
                    Number(one.pinned.amount) > 0 &&
                      t('inventory.move.pinned', { n: fmt.amount(one.pinned.amount, 0) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </span>
              <Button size="large" disabled={freeOf(one) <= 0} onClick={() => take(one)}>
                {fmt.amount(String(freeOf(one)), 0)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {from && (
        <footer className="rt-pda-acts">
          <Button
            size="large"
            disabled={busy}
            onClick={() => {
              take(null);
              setFrom(null);
              setSaid(null);
            }}
          >
            {t('inventory.move.again')}
          </Button>
        </footer>
      )}
    </section>
  );
}
