import { Button } from 'antd';
import { useState } from 'react';
import { problemOf } from '@/api/problem';
import { useI18n } from '@/i18n';
import { useScanner } from '@/ui/useScanner';
import { returnsPath, useReceiving, type ReturnTrace } from './model';
import { goodsOf, type ScannedGoods } from './scans';
import { missing } from './table';
import { useAttempt } from './useAttempt';

/** Taking in: each scan is one more of what is announced; what is not is refused until the keeper insists. */
export function DoorReceive({ trace }: { trace: ReturnTrace }) {
  const { t, fmt } = useI18n();
  const send = useReceiving();
  const { wrong, attempt } = useAttempt();
  const [stray, setStray] = useState<ScannedGoods | null>(null);
  const [lotOf, setLotOf] = useState<(ScannedGoods & { unannounced: boolean }) | null>(null);
  const path = `${returnsPath}/${trace.authorisation.id}`;
  const came = trace.goods.some(({ received }) => Number(received.amount) > 0);

  async function take(goods: ScannedGoods, unannounced: boolean, lot?: string) {
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

  const scanner = useScanner(
    (code) =>
      void attempt(async () => {
        if (lotOf) await take(lotOf, lotOf.unannounced, code);
        else await take(await goodsOf(code), false);
      }),
  );
  const hint = t(lotOf ? 'receiving.door.scanLot' : 'receiving.door.scanGoods');
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
          <li key={one.goodsNo}>
            <span>
              {one.sku}
              <small className="rt-muted">
                {one.orderLine ? '' : t('receiving.unannounced')}
                {missing(one) > 0 && t('receiving.door.left1', { n: missing(one) })}
              </small>
            </span>
            <strong className="rt-number">
              {fmt.amount(one.received.amount, 0)}/{fmt.amount(one.expected.amount, 0)}
            </strong>
          </li>
        ))}
      </ul>
      <footer className="rt-pda-acts">
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
