import { Button } from 'antd';
import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { readGs1 } from '@/ui/pda/gs1';
import { useScanner } from '@/ui/useScanner';
import { returnsPath, useReceiving, type ReturnTrace } from './model';
import { cameBefore, goodsOfNumber, numbered, waitsForNumbers } from './numbers';
import { PieceNumbers } from './PieceNumbers';
import { barcodeOf, goodsOf, type ScannedGoods } from './scans';
import { missing } from './table';
import { useAttempt } from './useAttempt';

type Taken = ScannedGoods & { serials?: string[] };

/** Taking in: each scan is one more of what is announced; what is not is refused until the keeper insists. */
export function DoorReceive({ trace }: { trace: ReturnTrace }) {
  const { t, fmt } = useI18n();
  const send = useReceiving();
  const { wrong, attempt } = useAttempt();
  const [stray, setStray] = useState<Taken | null>(null);
  const [numberOf, setNumberOf] = useState<string | null>(null);
  const [lotOf, setLotOf] = useState<(Taken & { unannounced: boolean }) | null>(null);
  const path = `${returnsPath}/${trace.authorisation.id}`;
  const kept = trace.numbers.kept.length > 0;
  const came = trace.goods.some(({ received }) => Number(received.amount) > 0);

  async function take(goods: Taken, unannounced: boolean, lot?: string) {
    try {
      await send(`${path}/receipts`, { goods: [{ ...goods, unannounced, lot }] });
      setStray(null);
      setLotOf(null);
    } catch (thrown) {
      const { type } = problemOf(thrown);
      if (type.endsWith('/lot-required')) setLotOf({ ...goods, unannounced });
      else setStray(/\/(goods-not|more-than)-announced$/.test(type) ? goods : null);
      throw thrown;
    }
  }

  /** Goods, or a piece by its number; goods whose pieces have numbers are asked for them. */
  async function goods(code: string) {
    const label = readGs1(code);
    const named = trace.goods.some(({ sku }) => sku === code);
    const known = named
      ? { sku: code, quantity: '1' }
      : kept && (await barcodeOf(label?.gtin ?? code));
    if (known && numbered(trace, known.sku)) {
      setNumberOf(known.sku);
      if (label?.serial) await piece(known.sku, label.serial);
      return;
    }
    if (known) return take(known, false);
    if (!kept) return take(await goodsOf(code), false);
    const sku = numberOf ?? goodsOfNumber(trace, code);
    if (sku) return piece(sku, code);
    if (!waitsForNumbers(trace)) return take(await goodsOf(code), false);
    throw new Error(t('receiving.door.whichGoods', { code }));
  }

  async function piece(sku: string, code: string) {
    if (cameBefore(trace, code)) throw new Error(t('receiving.door.numberTwice', { code }));
    await take({ sku, quantity: '1', serials: [code] }, false);
  }

  const scanner = useScanner(
    (code) =>
      void attempt(async () => {
        if (lotOf) await take(lotOf, lotOf.unannounced, code);
        else await goods(code);
      }),
  );
  const hint = lotOf
    ? t('receiving.door.scanLot')
    : numberOf
      ? t('receiving.door.scanNumber', { sku: numberOf })
      : t(kept ? 'receiving.door.scanGoodsOrNumber' : 'receiving.door.scanGoods');
  return (
    <>
      {wrong && (
        <div className="rt-pda-wrong" role="alert">
          {wrong}
        </div>
      )}
      <p className="rt-pda-line" aria-live="polite">
        {hint}
      </p>
      <input {...scanner} className="rt-pda-scan" aria-label={hint} placeholder={hint} />
      <ul className="rt-door-goods">
        {trace.goods.map((one) => (
          <li key={one.goodsNo} className={one.sku === numberOf ? 'rt-door-chosen' : undefined}>
            <span>
              {one.sku}
              <small className="rt-muted">
                {one.orderLine ? '' : t('receiving.unannounced')}
                {missing(one) > 0 && t('receiving.door.left1', { n: missing(one) })}
              </small>
              <PieceNumbers trace={trace} sku={one.sku} />
            </span>
            <strong className="rt-number">
              {fmt.amount(one.received.amount, 0)}/{fmt.amount(one.expected.amount, 0)}
            </strong>
          </li>
        ))}
      </ul>
      <footer className="rt-pda-acts">
        {numberOf && !lotOf && (
          <Button
            size="large"
            onClick={() => void attempt(() => take({ sku: numberOf, quantity: '1' }, false))}
          >
            {t('receiving.door.noNumber')}
          </Button>
        )}
        {stray && (
          <Button size="large" onClick={() => void attempt(() => take(stray, true))}>
            {t('receiving.door.unannounced', { sku: stray.sku })}
          </Button>
        )}
        {came && (
          <Button
            type="primary"
            size="large"
            onClick={() => void attempt(() => send(`${path}/complete`))}
          >
            {t('receiving.door.complete')}
          </Button>
        )}
      </footer>
    </>
  );
}
