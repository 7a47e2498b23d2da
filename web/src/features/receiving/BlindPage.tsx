import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useI18n } from '@/i18n';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { useScanner } from '@/ui/useScanner';
import { doorPage, returnsPath, useReceiving, useWarehouses, type Return } from './model';
import { barcodeOf, soldPiece } from './scans';
import { useAttempt } from './useAttempt';
import '@/ui/pda/pda.css';
import './receiving.css';

/** Goods that nobody announced: scanned piece by piece, taken in, and their order looked for by customer service. */
export default function BlindPage() {
  const { t, fmt } = useI18n();
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const send = useReceiving();
  const warehouses = useWarehouses();
  const { key } = useIdempotencyKey();
  const { wrong, attempt } = useAttempt();
  const [chosen, setChosen] = useState<string>();
  const [note, setNote] = useState('');
  const [goods, setGoods] = useState<Record<string, { count: number; serials: string[] }>>({});
  const waybill = params.get('waybill') ?? '';
  const warehouse = chosen ?? warehouses.options[0]?.value;
  const hint = t('receiving.door.scanGoodsOrNumber');
  const scanner = useScanner(
    (code) =>
      void attempt(async () => {
        const known = await barcodeOf(code);
        const piece = known ? undefined : await soldPiece(code);
        if (piece && goods[piece]?.serials.includes(code)) {
          throw new Error(t('receiving.door.numberTwice', { code }));
        }
        const { sku, quantity } = known ?? { sku: piece ?? code, quantity: '1' };
        setGoods((all) => ({
          ...all,
          [sku]: {
            count: (all[sku]?.count ?? 0) + Number(quantity),
            serials: [...(all[sku]?.serials ?? []), ...(piece ? [code] : [])],
          },
        }));
      }),
    false,
  );
  const entries = Object.entries(goods);

  async function finish() {
    await attempt(async () => {
      const body = {
        warehouse,
        waybill,
        note,
        goods: entries.map(([sku, { count, serials }]) => ({
          sku,
          quantity: String(count),
          serials,
        })),
      };
      const made = await send<Return>(`${returnsPath}/blind`, body, key);
      void navigate(doorPage(made.id));
    });
  }

  return (
    <section className="rt-pda">
      <header className="rt-pda-head">
        <strong>{t('receiving.door.blindTitle')}</strong>
        <span className="rt-spring" />
        <span className="rt-number">{waybill}</span>
      </header>
      {wrong && (
        <div className="rt-pda-wrong" role="alert">
          {wrong}
        </div>
      )}
      <input {...scanner} autoFocus className="rt-pda-scan" aria-label={hint} placeholder={hint} />
      <ul className="rt-door-goods">
        {entries.map(([sku, { count, serials }]) => (
          <li key={sku}>
            <span>
              {sku}
              {serials.length > 0 && <small className="rt-muted">{serials.join(', ')}</small>}
            </span>
            <span>
              <strong className="rt-number">{fmt.amount(String(count), 0)}</strong>
              <Button
                type="text"
                size="large"
                icon={<DeleteOutlined />}
                aria-label={`${t('receiving.door.remove')} ${sku}`}
                onClick={() =>
                  setGoods(Object.fromEntries(entries.filter(([other]) => other !== sku)))
                }
              />
            </span>
          </li>
        ))}
      </ul>
      <Select
        size="large"
        aria-label={t('receiving.warehouse')}
        value={warehouse}
        options={warehouses.options}
        onChange={setChosen}
      />
      <Input
        size="large"
        maxLength={500}
        value={note}
        aria-label={t('receiving.note')}
        placeholder={t('receiving.door.noteAbout')}
        onChange={({ target }) => setNote(target.value)}
      />
      <footer className="rt-pda-acts">
        <Button
          type="primary"
          size="large"
          disabled={entries.length === 0}
          onClick={() => void finish()}
        >
          {t('receiving.door.takeIn')}
        </Button>
      </footer>
    </section>
  );
}
