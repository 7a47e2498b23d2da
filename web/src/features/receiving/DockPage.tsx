import { Button, Input, InputNumber, Select } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useI18n } from '@/i18n';
import { OwnerMark } from '@/ui/owners/OwnerMark';
import { RefusedScans, Sync } from '@/ui/pda/Sync';
import { ssccOf } from '@/ui/pda/gs1';
import { useDelivered } from '@/ui/pda/useOutbox';
import { useStored } from '@/ui/stored';
import { useScanner } from '@/ui/useScanner';
import { countOf, roomOf, type Counted } from './dock';
import { useWarehouses } from './model';
import { UnitAtDoor } from './UnitAtDoor';
import { useDock } from './useDock';
import '@/ui/pda/pda.css';
import './receiving.css';

/** Receiving with a scanner alone: the order, its goods as often as there are, the order again to finish. */
export default function DockPage() {
  const { t, fmt } = useI18n();
  const [query, setQuery] = useSearchParams();
  const warehouses = useWarehouses();
  const [chosen, choose] = useStored<string | null>('pda.warehouse', null);
  const site = warehouses.options.find(({ value }) => value === chosen) ?? warehouses.options[0];
  const at = useDock(site?.value, warehouses.name);
  const { dock, draft, asked, total, unit } = at;
  const box = unit.trace?.unit;
  const [typing, setTyping] = useState(false);
  const scanner = useScanner(at.scan, !typing);
  useDelivered('receiving');

  const wanted = query.get('order');
  const ready = site !== undefined;
  useEffect(() => {
    if (!wanted || !ready) return;
    setQuery({}, { replace: true });
    const sscc = ssccOf(wanted);
    if (sscc) unit.scan(sscc);
    else void at.open(wanted);
  }, [wanted, ready]); // eslint-disable-line react-hooks/exhaustive-deps -- opened once, by the link

  const hints = {
    lot: () => t('receiving.dock.scanLot', { sku: asked?.sku ?? '' }),
    expiry: () => t('receiving.dock.scanExpiry', { lot: asked?.lot ?? '' }),
    serial: () => t('receiving.dock.scanSerial', { sku: at.numbering?.sku ?? '' }),
  };
  const hint = box
    ? t('receiving.units.door.again')
    : !dock
      ? t('receiving.units.door.scanOrUnit')
      : at.wanted
        ? hints[at.wanted]()
        : t('receiving.dock.scanGoods');
  const typed = { onFocus: () => setTyping(true), onBlur: () => setTyping(false) };
  return (
    <section className={`rt-pda${at.right ? ' rt-pda-right' : ''}`}>
      <header className="rt-pda-head">
        <Link to="/receiving/expected">{t('receiving.awaited.title')}</Link>
        <Select
          variant="borderless"
          aria-label={t('receiving.warehouse')}
          value={site?.value}
          disabled={draft.rows.length > 0 || box !== undefined}
          onChange={choose}
          options={warehouses.options}
        />
        <span className="rt-spring" />
        <Sync />
      </header>
      <OwnerMark warehouse={site?.value} />
      <RefusedScans />
      {box ? (
        <>
          <p className="rt-pda-bin rt-pda-sscc">{box.sscc.replace(/(.{6})(?=.)/g, '$1 ')}</p>
          <p className="rt-pda-goods">
            {box.supplierName}
            <span className="rt-muted">
              {[
                box.orderNumber,
                box.deliveryNote,
                t('receiving.units.door.lines', { n: fmt.integer(box.lineCount) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </p>
        </>
      ) : dock ? (
        <>
          <p className="rt-pda-bin">{dock.order.number}</p>
          <p className="rt-pda-goods">
            {dock.order.supplierName}
            <span className="rt-muted">
              {dock.blind && `${t('receiving.dock.blind')} · `}
              {dock.order.dueOn ? fmt.date(dock.order.dueOn) : t('receiving.awaited.undated')}
            </span>
          </p>
          <Input
            {...typed}
            size="large"
            maxLength={60}
            aria-label={t('receiving.dock.deliveryNote')}
            placeholder={t('receiving.dock.deliveryNote')}
            value={draft.note}
            onPressEnter={({ currentTarget }) => currentTarget.blur()}
            onChange={({ target }) => at.note(target.value)}
          />
        </>
      ) : (
        <p className="rt-pda-label">{t('receiving.units.door.about')}</p>
      )}
      {at.wrong && (
        <div className="rt-pda-wrong" role="alert">
          {at.wrong}
        </div>
      )}
      {!box && (unit.said ?? (!dock && at.said)) && !at.wrong && (
        <p className="rt-pda-line">
          {unit.said ?? at.said}{' '}
          <Link to="/inventory/putaway/scan">{t('receiving.receipts.toPutaway')}</Link>
        </p>
      )}
      <p className="rt-pda-line" aria-live="polite">
        {hint}
      </p>
      <input
        {...scanner}
        className="rt-pda-scan"
        aria-label={hint}
        placeholder={asked?.lot ? t('receiving.dock.expiryHint') : hint}
      />
      {box && <UnitAtDoor at={unit} typed={typed} />}
      {dock && !box && <Goods at={at} typed={typed} />}
      {dock && !box && (
        <footer className="rt-pda-acts">
          <Button size="large" onClick={asked ? at.back : at.leave}>
            {t(
              asked
                ? 'ui.cancel'
                : draft.rows.length > 0
                  ? 'receiving.dock.clear'
                  : 'receiving.dock.other',
            )}
          </Button>
          <Button
            type="primary"
            size="large"
            disabled={total === 0 || asked !== null}
            onClick={at.post}
          >
            {t('receiving.dock.post', { n: fmt.amount(String(total), 0) })}
          </Button>
        </footer>
      )}
    </section>
  );
}

interface GoodsProps {
  at: ReturnType<typeof useDock>;
  typed: { onFocus: () => void; onBlur: () => void };
}

/** What is counted, and what of the order is still to come. */
function Goods({ at, typed }: GoodsProps) {
  const { t, fmt } = useI18n();
  const { dock, draft, asked } = at;
  const amount = (value: number) => fmt.amount(String(value), 0);
  const skus = [...new Set(dock?.lines.map(({ sku }) => sku))];
  const waiting = skus.filter(
    (sku) => countOf(draft.rows, sku) === 0 && (roomOf(dock?.lines ?? [], sku, 'open') ?? 1) > 0,
  );
  const open = (sku: string) => {
    const left = roomOf(dock?.lines ?? [], sku, 'open');
    return left === undefined ? null : t('receiving.dock.left', { n: amount(left) });
  };
  const row = (one: Counted) => (
    <li
      key={`${one.sku} ${one.lot}`}
      className={one.sku === asked?.sku ? 'rt-door-chosen' : undefined}
    >
      <span>
        {one.name}
        <small className="rt-muted">
          {[
            one.sku,
            one.lot,
            one.expiresOn && fmt.date(one.expiresOn),
            one.serials?.join(', '),
            open(one.sku),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
      <InputNumber
        {...typed}
        size="large"
        min={0}
        max={1_000_000}
        precision={3}
        formatter={(value) => (value === undefined ? '' : String(Number(value)))}
        className="rt-number"
        aria-label={`${t('receiving.dock.count')} ${one.sku} ${one.lot}`.trim()}
        value={one.quantity}
        disabled={one.serials !== undefined}
        onPressEnter={({ currentTarget }) => (currentTarget as HTMLElement).blur()}
        onChange={(value) => at.set(one, Number(value ?? 0))}
      />
      {one.serials && (
        <Button size="large" type="text" onClick={() => at.set(one, 0)}>
          {t('receiving.dock.remove')}
        </Button>
      )}
    </li>
  );
  return (
    <ul className="rt-door-goods">
      {draft.rows.map(row)}
      {waiting.map((sku) => (
        <li key={sku} className={sku === asked?.sku ? 'rt-door-chosen' : 'rt-muted'}>
          <span>
            {dock?.lines.find((line) => line.sku === sku)?.name}
            <small className="rt-muted">{sku}</small>
          </span>
          <span className="rt-number">{open(sku)}</span>
        </li>
      ))}
    </ul>
  );
}
