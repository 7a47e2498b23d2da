import { Button } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { readGs1 } from '@/ui/pda/gs1';
import { useAsk } from '@/ui/useAsk';
import { useScanner } from '@/ui/useScanner';
import { returnsPath, useReceiving, type ReturnTrace } from './model';
import { nameless, numbered, waiting } from './numbers';
import { PieceNumbers } from './PieceNumbers';
import { binOf, goodsOf } from './scans';
import { lotToJudge, unjudged } from './table';
import { useAttempt } from './useAttempt';

interface Chosen {
  goodsNo: number;
  count: number;
  /** Numbers of the pieces chosen, where they came by number. */
  serials: string[];
}

type Verdict = 'damaged' | 'wrong';

/** Judging: goods scanned as often as there are, then a bin for good ones, or a button for the others. */
export function DoorInspect({ trace }: { trace: ReturnTrace }) {
  const { t, fmt } = useI18n();
  const send = useReceiving();
  const [ask, question] = useAsk();
  const { wrong, attempt } = useAttempt();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { id, warehouse } = trace.authorisation;
  const goods = trace.goods.find(({ goodsNo }) => goodsNo === chosen?.goodsNo);
  const theirs = goods !== undefined && trace.theirs.includes(goods.sku);

  async function judge(own: object) {
    if (!chosen) return;
    const { lot } = lotToJudge(trace, chosen.goodsNo);
    await send(`${returnsPath}/${id}/verdicts`, {
      goods: [
        {
          goodsNo: chosen.goodsNo,
          lot,
          quantity: String(chosen.count),
          serials: chosen.serials,
          ...own,
        },
      ],
    });
    setChosen(null);
  }

  /** So many more of some goods; one by its number, others only as far as they came without one. */
  function choose(sku: string, quantity: number, number?: string) {
    const its = trace.goods.find((one) => one.sku === sku && unjudged(one) > 0);
    if (!its) throw new Error(t('receiving.door.noGoods', { code: sku }));
    const before: Omit<Chosen, 'goodsNo'> =
      chosen?.goodsNo === its.goodsNo ? chosen : { count: 0, serials: [] };
    if (number && before.serials.includes(number)) {
      throw new Error(t('receiving.door.numberTwice', { code: number }));
    }
    const left = lotToJudge(trace, its.goodsNo).left;
    const plain = before.count - before.serials.length + quantity;
    if (!number && numbered(trace, sku) && plain > nameless(trace, sku)) {
      throw new Error(t('receiving.door.scanItsNumber', { sku }));
    }
    if (before.count + quantity > left) {
      throw new Error(t('receiving.door.noMore', { sku, n: fmt.integer(left) }));
    }
    setChosen({
      goodsNo: its.goodsNo,
      count: before.count + quantity,
      serials: number ? [...before.serials, number] : before.serials,
    });
  }

  async function scan(code: string) {
    await attempt(async () => {
      const number = readGs1(code)?.serial ?? code;
      const piece = waiting(trace).find((one) => one.number === number);
      if (piece) return choose(piece.sku, 1, piece.number);
      if (trace.numbers.came.some(({ serial }) => serial.number === number)) {
        throw new Error(t('receiving.door.judgedBefore', { code: number }));
      }
      const { sku, quantity } = await goodsOf(code);
      const its = trace.goods.find((one) => one.sku === sku && unjudged(one) > 0);
      if (its) return choose(sku, Number(quantity));
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
  const hint = t(
    chosen && theirs
      ? 'receiving.door.chooseTheirs'
      : chosen
        ? 'receiving.door.scanBin'
        : waiting(trace).length > 0
          ? 'receiving.door.scanNumberToJudge'
          : 'receiving.door.scanToJudge',
  );
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
              <PieceNumbers trace={trace} sku={one.sku} chosen={chosen?.serials} />
            </span>
            <strong className="rt-number">
              {fmt.amount(one.judged.amount, 0)}/{fmt.amount(one.received.amount, 0)}
            </strong>
          </li>
        ))}
      </ul>
      {theirs && <p className="rt-pda-line">{t('receiving.door.theirsAbout')}</p>}
      {chosen && (
        <footer className="rt-pda-acts">
          {theirs && (
            <Button
              type="primary"
              size="large"
              onClick={() =>
                void attempt(() => judge({ grade: 'good', disposition: 'supplier', note: '' }))
              }
            >
              {t('receiving.door.toPartner')}
            </Button>
          )}
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
