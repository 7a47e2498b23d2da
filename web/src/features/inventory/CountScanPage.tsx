import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { rightScan, wrongScan } from '@/ui/pda/signal';
import { Refusal } from '@/ui/Refusal';
import { useScanner } from '@/ui/useScanner';
import { lotOf, nextBin, same, scanned, type Scanned } from './binCount';
import { countPage, useCountAct, useStockCount } from './counts';
import { binOf, goodsOf, isKnown } from './transfers';
import '@/ui/pda/pda.css';

/** Counting with a scanner: a bin, then everything in it, piece by piece; then the next bin. */
export default function CountScanPage() {
  const { id = '' } = useParams();
  const { t, fmt } = useI18n();
  const { data, error } = useStockCount(id);
  const act = useCountAct(id);
  const [bin, setBin] = useState<{ id: string; code: string } | null>(null);
  const [goods, setGoods] = useState<Scanned[]>([]);
  const [wrong, setWrong] = useState<string | null>(null);
  const lines = data?.lines ?? [];
  const next = nextBin(lines);

  async function attempt(work: () => Promise<void>) {
    try {
      await work();
      setWrong(null);
      rightScan();
    } catch (thrown) {
      setWrong(
        thrown instanceof Error && !('problem' in thrown)
          ? thrown.message
          : problemOf(thrown).title,
      );
      wrongScan();
    }
  }

  async function finish() {
    if (!bin) return;
    if (goods.length > 0) {
      await act('lines', {
        lines: goods.map(({ sku, lot, amount }) => ({
          bin: bin.id,
          sku,
          lot: lot || undefined,
          amount: amount || '0',
        })),
      });
    }
    await act(`bins/${bin.id}/done`);
    setGoods([]);
    setBin(null);
  }

  async function scan(code: string) {
    if (!data) return;
    await attempt(async () => {
      const found = await binOf(code, data.count.warehouse);
      if (found) {
        if (bin && bin.id !== found.id) await finish();
        setBin(found);
      } else if (bin) {
        const { sku, quantity } = await goodsOf(code);
        if (!lines.some((line) => line.sku === sku) && !(await isKnown(sku))) {
          throw new Error(t('inventory.counts.unknownGoods', { code }));
        }
        setGoods((all) => scanned(all, sku, lotOf(lines, bin.id, sku), quantity));
      } else {
        throw new Error(t('inventory.counts.unknownBin', { code }));
      }
    });
  }

  const scanner = useScanner((code) => void scan(code), goods.length === 0);
  const change = (one: Scanned, own: Partial<Scanned>) =>
    setGoods((all) => all.map((it) => (same(it, one) ? { ...it, ...own } : it)));
  const hint = t(bin ? 'inventory.counts.scanGoods' : 'inventory.counts.scanBin');
  if (error) return <Refusal error={error} />;
  return (
    <section className="rt-pda">
      <header className="rt-pda-head">
        <Link to={countPage(id)}>{data?.count.number}</Link>
        <span className="rt-spring" />
        <span className="rt-number">
          {fmt.integer(data?.count.counted ?? 0)}/{fmt.integer(data?.count.lines ?? 0)}
        </span>
      </header>
      {data && !next && !bin ? (
        <p className="rt-pda-done">
          {t('inventory.counts.allDone')}{' '}
          <Link to={countPage(id)}>{t('inventory.counts.back')}</Link>
        </p>
      ) : (
        <>
          <p className="rt-pda-label">{t(bin ? 'inventory.bin' : 'inventory.counts.next')}</p>
          <p className="rt-pda-bin">{bin?.code ?? next?.binCode ?? '…'}</p>
          {wrong && (
            <div className="rt-pda-wrong" role="alert">
              {wrong}
            </div>
          )}
          <p className="rt-pda-line" aria-live="polite">
            {hint}
          </p>
          <input {...scanner} className="rt-pda-scan" aria-label={hint} placeholder={hint} />
        </>
      )}
      {bin && (
        <>
          <ul className="rt-pda-list">
            {goods.length === 0 && <li className="rt-muted">{t('inventory.counts.nothing')}</li>}
            {goods.map((one) => (
              <li key={`${one.sku}|${one.lot}`}>
                <span>
                  {one.sku}
                  <small className="rt-muted">
                    {lines.find(({ sku }) => sku === one.sku)?.name}
                    {one.lot && ` · ${one.lot}`}
                  </small>
                </span>
                <Input
                  className="rt-number"
                  size="large"
                  inputMode="decimal"
                  aria-label={`${t('inventory.counts.counted')} ${one.sku}`}
                  value={one.amount}
                  onChange={({ target }) => change(one, { amount: target.value })}
                />
                <Button
                  type="text"
                  size="large"
                  icon={<DeleteOutlined />}
                  aria-label={`${t('inventory.adjust.remove')} ${one.sku}`}
                  onClick={() => setGoods((all) => all.filter((it) => it !== one))}
                />
              </li>
            ))}
          </ul>
          <footer className="rt-pda-acts">
            <Button
              type="primary"
              size="large"
              title={t('inventory.counts.doneBody')}
              onClick={() => void attempt(finish)}
            >
              {t('inventory.counts.done')}
            </Button>
          </footer>
        </>
      )}
    </section>
  );
}
