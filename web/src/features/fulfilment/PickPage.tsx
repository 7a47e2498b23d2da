import { Button, InputNumber, Modal } from 'antd';
import { useRef, useState, type ComponentRef } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { useCodes } from '@/ui/pda/codes';
import { OwnerMark } from '@/ui/owners/OwnerMark';
import { Guidance } from '@/ui/pda/Guidance';
import { RefusedScans, Sync } from '@/ui/pda/Sync';
import { useDelivered } from '@/ui/pda/useOutbox';
import { Refusal } from '@/ui/Refusal';
import { useScanner } from '@/ui/useScanner';
import { useStops, useWave, wavePath } from './fulfilment';
import { GiftMark } from './GiftMark';
import type { Stop } from './model';
import { usePicking } from './usePicking';
import '@/ui/pda/pda.css';

/** Picking with a scanner: first the bin, then the goods, then the quantity. One stop at a time. */
export default function PickPage() {
  const { id = '' } = useParams();
  const { t, fmt } = useI18n();
  const wave = useWave(id);
  const stops = useStops(id);
  const codes = useCodes(stops.data?.map(({ sku }) => sku));
  const picking = usePicking({
    wave: id,
    number: wave.data?.number ?? '',
    stops: stops.data,
    codes,
    readAt: stops.dataUpdatedAt,
  });
  useDelivered('fulfilment');
  const { stop, done, total } = picking;
  if (!stops.data && stops.error) return <Refusal error={stops.error} />;
  return (
    <section className={`rt-pda${picking.right ? ' rt-pda-right' : ''}`}>
      <header className="rt-pda-head">
        <Link to={wavePath(id)}>{wave.data?.number}</Link>
        <span className="rt-spring" />
        <Sync />
        <span className="rt-number">
          {fmt.integer(done)}/{fmt.integer(total)}
        </span>
      </header>
      <OwnerMark warehouse={wave.data?.warehouse} />
      <Guidance node="picking" />
      <RefusedScans />
      {stop ? (
        <OneStop
          key={stop.seq}
          stop={stop}
          picking={picking}
          sorts={wave.data?.picking === 'sort'}
        />
      ) : (
        <>
          <p className="rt-pda-done">{total > 0 ? t('fulfilment.pick.done') : '…'}</p>
          {total > 0 && <Next wave={id} sorts={wave.data?.picking === 'sort'} />}
        </>
      )}
    </section>
  );
}

/** Where a picked wave goes from here: to the wall, or to the packing bench. */
function Next({ wave, sorts }: { wave: string; sorts: boolean }) {
  const { t } = useI18n();
  const can = useCan();
  const navigate = useNavigate();
  const to = sorts ? `${wavePath(wave)}/sort` : '/fulfilment/pack';
  return (
    <footer className="rt-pda-acts">
      <Button size="large" onClick={() => void navigate(wavePath(wave))}>
        {t('fulfilment.wave')}
      </Button>
      {can(sorts ? 'fulfilment.pick' : 'fulfilment.pack') && (
        <Button size="large" type="primary" onClick={() => void navigate(to)}>
          {t(sorts ? 'fulfilment.act.sort' : 'fulfilment.packTitle')}
        </Button>
      )}
    </footer>
  );
}

type Picking = ReturnType<typeof usePicking>;

interface OneStopProps {
  stop: Stop;
  picking: Picking;
  /** Whether baskets come later, at the wall. */
  sorts: boolean;
}

function OneStop({ stop, picking, sorts }: OneStopProps) {
  const { t, fmt } = useI18n();
  const [shortOpen, setShortOpen] = useState(false);
  const { step, wrong } = picking;
  const hint = t(`fulfilment.pick.${step}`, { lot: stop.lot ?? '' });
  const scanner = useScanner(picking.scan, step !== 'quantity' && !shortOpen);
  return (
    <>
      <p className="rt-pda-label">{t('fulfilment.pick.goTo')}</p>
      <p className="rt-pda-bin">{stop.bin}</p>
      <p className="rt-pda-goods">
        <GiftMark of={stop} />
        {stop.name}
        <span className="rt-muted">
          {stop.sku}
          {stop.lot && ` · ${stop.lot}`}
        </span>
      </p>
      <p className="rt-pda-label">
        {t('fulfilment.pick.want')}
        {!sorts && ` · ${t('fulfilment.slot')} ${fmt.integer(stop.slot)}`}
      </p>
      <p className="rt-pda-quantity">{fmt.quantity(stop.quantity)}</p>
      {wrong && (
        <div className="rt-pda-wrong" role="alert">
          {wrong}
        </div>
      )}
      {step === 'quantity' ? (
        <Quantity stop={stop} onCount={picking.count} />
      ) : (
        <>
          <p className="rt-pda-line" aria-live="polite">
            {hint}
          </p>
          <input {...scanner} className="rt-pda-scan" aria-label={hint} placeholder={hint} />
        </>
      )}
      <footer className="rt-pda-acts">
        <Button size="large" onClick={() => setShortOpen(true)}>
          {t('fulfilment.pick.short')}
        </Button>
        <Button size="large" onClick={picking.skip} disabled={picking.left < 2}>
          {t('fulfilment.pick.skip')}
        </Button>
      </footer>
      <ShortModal
        open={shortOpen}
        stop={stop}
        onClose={() => setShortOpen(false)}
        onShort={picking.short}
      />
    </>
  );
}

interface QuantityProps {
  stop: Stop;
  onCount: (count: string) => void;
}

function Quantity({ stop, onCount }: QuantityProps) {
  const { t } = useI18n();
  const [count, setCount] = useState<string | null>(null);
  const counted = count ?? '';
  return (
    <form
      className="rt-pda-count"
      onSubmit={(event) => {
        event.preventDefault();
        if (counted !== '') onCount(counted);
      }}
    >
      <p className="rt-pda-line">{t('fulfilment.pick.quantity')}</p>
      <InputNumber<string>
        autoFocus
        stringMode
        size="large"
        min="0"
        value={count}
        placeholder={stop.quantity.amount}
        aria-label={t('fulfilment.pick.quantity')}
        onChange={setCount}
      />
      <Button type="primary" size="large" htmlType="submit" disabled={counted === ''}>
        {t('fulfilment.pick.ok')}
      </Button>
    </form>
  );
}

interface ShortModalProps {
  open: boolean;
  stop: Stop;
  onClose: () => void;
  onShort: (found: string) => void;
}

function ShortModal({ open, stop, onClose, onShort }: ShortModalProps) {
  const { t, fmt } = useI18n();
  const [found, setFound] = useState<string | null>('0');
  const field = useRef<ComponentRef<typeof InputNumber>>(null);
  const isShort = Number(found ?? '0') < Number(stop.quantity.amount);
  const report = () => {
    if (!isShort) return;
    onShort(found ?? '0');
    onClose();
  };
  return (
    <Modal
      open={open}
      title={t('fulfilment.pick.shortTitle', { bin: stop.bin })}
      okText={t('fulfilment.pick.shortOk')}
      cancelText={t('ui.cancel')}
      onCancel={onClose}
      okButtonProps={{ disabled: !isShort }}
      afterOpenChange={(shown) => shown && field.current?.focus({ cursor: 'all' })}
      onOk={report}
    >
      <p>{t('fulfilment.pick.shortBody', { quantity: fmt.quantity(stop.quantity) })}</p>
      <InputNumber<string>
        ref={field}
        stringMode
        size="large"
        min="0"
        value={found}
        aria-label={t('fulfilment.pick.found')}
        onChange={setFound}
        onPressEnter={report}
      />
    </Modal>
  );
}
