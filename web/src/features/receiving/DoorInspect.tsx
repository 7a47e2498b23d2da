import { Button } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { useAsk } from '@/ui/useAsk';
import { useScanner } from '@/ui/useScanner';
import { returnsPath, useReceiving, type ReturnTrace } from './model';
import { binOf, goodsOf } from './scans';
import { lotToJudge, unjudged } from './table';
import { useAttempt } from './useAttempt';

type Verdict = 'damaged' | 'wrong';

/** Judging: goods scanned as often as there are, then a bin for good ones, or a button for the others. */
export function DoorInspect({ trace }: { trace: ReturnTrace }) {
  const { t, fmt } = useI18n();
  const send = useReceiving();
  const [ask, question] = useAsk();
  const { wrong, attempt } = useAttempt();
  const [chosen, setChosen] = useState<{ goodsNo: number; count: number } | null>(null);
  const { id, warehouse } = trace.authorisation;
  const goods = trace.goods.find(({ goodsNo }) => goodsNo === chosen?.goodsNo);

  async function judge(own: object) {
    if (!chosen) return;
    const { lot } = lotToJudge(trace, chosen.goodsNo);
    await send(`${returnsPath}/${id}/verdicts`, {
      goods: [{ goodsNo: chosen.goodsNo, lot, quantity: String(chosen.count), ...own }],
    });
    setChosen(null);
  }

  async function scan(code: string) {
    await attempt(async () => {
      const { sku, quantity } = await goodsOf(code);
      const its = trace.goods.find((one) => one.sku === sku && unjudged(one) > 0);
      if (its) {
        const again = chosen?.goodsNo === its.goodsNo ? chosen.count : 0;
        const most = lotToJudge(trace, its.goodsNo).left;
        if (again + Number(quantity) > most) {
          throw new Error(t('receiving.door.noMore', { sku, n: fmt.integer(most) }));
        }
        setChosen({ goodsNo: its.goodsNo, count: again + Number(quantity) });
        return;
      }
      const bin = chosen ? await binOf(code, warehouse) : undefined;
      if (!bin) {
        throw new Error(t(chosen ? 'receiving.door.noBin' : 'receiving.door.noGoods', { code }));
      }
      await judge({ grade: 'good', disposition: 'restock', bin: bin.id });
    });
  }

  async function bad(grade: Verdict, disposition: 'scrap' | 'supplier' | 'customer') {
    const label = t(`receiving.door.${disposition}`);
    const note = await ask({
      title: `${label} ${goods?.sku ?? ''}`,
      label: t('receiving.door.seen'),
      required: true,
      ok: label,
      usual: [t('receiving.door.usual.broken'), t('receiving.door.usual.used')],
    });
    if (note !== null) await attempt(() => judge({ grade, disposition, note }));
  }

  const scanner = useScanner((code) => void scan(code), !question);
  const hint = t(chosen ? 'receiving.door.scanBin' : 'receiving.door.scanToJudge');
  return (
    <>
      {question}
      {goods && (
        <>
          <p className="rt-pda-goods">{goods.sku}</p>
          <p className="rt-pda-quantity">{fmt.integer(chosen?.count ?? 0)}</p>
        </>
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
      <ul className="rt-door-goods">
        {trace.goods.map((one) => (
          <li
            key={one.goodsNo}
            className={one.goodsNo === chosen?.goodsNo ? 'rt-door-chosen' : undefined}
          >
            <span>
              {one.sku}
              <small className="rt-muted">{one.orderLine ? '' : t('receiving.unannounced')}</small>
            </span>
            <strong className="rt-number">
              {fmt.amount(one.judged.amount, 0)}/{fmt.amount(one.received.amount, 0)}
            </strong>
          </li>
        ))}
      </ul>
      {chosen && (
        <footer className="rt-pda-acts">
          <Button size="large" onClick={() => void bad('damaged', 'scrap')}>
            {t('receiving.door.scrap')}
          </Button>
          <Button size="large" onClick={() => void bad('damaged', 'supplier')}>
            {t('receiving.door.supplier')}
          </Button>
          <Button size="large" onClick={() => void bad('wrong', 'customer')}>
            {t('receiving.door.customer')}
          </Button>
        </footer>
      )}
    </>
  );
}
