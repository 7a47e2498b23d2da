import { Button } from 'antd';
import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import { RefusedScans, Sync } from '@/ui/pda/Sync';
import { useDelivered } from '@/ui/pda/useOutbox';
import { useScanner } from '@/ui/useScanner';
import { unitStates } from './status';
import { useCarrierName } from './UnitContents';
import { unitById, unitPath } from './units';
import { UnitWeight } from './UnitWeight';
import { useLoading } from './useLoading';
import '@/ui/pda/pda.css';

/** Loading with a scanner alone: the unit, its parcels, the unit again. */
export default function LoadPage() {
  const { t, fmt } = useI18n();
  const carrier = useCarrierName();
  const [query, setQuery] = useSearchParams();
  const at = useLoading();
  useDelivered('fulfilment');
  const { unit, wrong, said } = at;
  const scanner = useScanner(at.scan);
  const wanted = query.get('unit');
  useEffect(() => {
    if (!wanted) return;
    setQuery({}, { replace: true });
    void unitById(wanted).then((found) => at.choose(found.unit));
  }, [wanted]); // eslint-disable-line react-hooks/exhaustive-deps -- opened once, by the link
  const hint = t(
    unit
      ? at.taking
        ? 'fulfilment.units.pda.scanOff'
        : 'fulfilment.units.pda.scanParcel'
      : 'fulfilment.units.pda.scanUnit',
  );
  return (
    <section className={`rt-pda${at.right ? ' rt-pda-right' : ''}`}>
      <header className="rt-pda-head">
        <Link to={unit ? unitPath(unit.id) : '/fulfilment/units'}>
          {unit ? unit.sscc : t('fulfilment.units.pda.title')}
        </Link>
        <span className="rt-spring" />
        <Sync />
        {unit && <StatusTag status={unitStates[unit.state]} />}
      </header>
      <RefusedScans />
      <input {...scanner} className="rt-pda-scan" aria-label={hint} placeholder={hint} />
      {wrong && (
        <div className="rt-pda-wrong" role="alert">
          {wrong}
        </div>
      )}
      {unit && (
        <>
          <p className="rt-pda-label">
            {t(`fulfilment.units.kinds.${unit.kind}`)} ·{' '}
            {unit.carrier ? carrier(unit.carrier) : t('fulfilment.units.anyCarrier')}
          </p>
          <p className="rt-pda-quantity" aria-live="polite">
            {fmt.integer(at.count)}
          </p>
          <p className="rt-pda-label">
            {t('fulfilment.units.parcels')} · {t('fulfilment.units.pda.counted')}
            {unit.weighed > 0 && (
              <>
                {' '}
                · <UnitWeight of={unit} />
              </>
            )}
          </p>
          <p className="rt-muted">{t('fulfilment.units.pda.closes')}</p>
        </>
      )}
      {said.length > 0 ? (
        <ul className="rt-pda-list">
          {said.map(({ at: when, code, act, standing }) => (
            <li key={when + code} data-done={standing === 'done'}>
              <span>
                {code}
                <small className="rt-muted">{fmt.dateTime(when)}</small>
              </span>
              <span>
                {t(`fulfilment.units.pda.${act}`)} ·{' '}
                {t(`fulfilment.units.pda.standing.${standing}`)}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        !unit && <p className="rt-muted">{t('fulfilment.units.pda.hint')}</p>
      )}
      {unit && (
        <footer className="rt-pda-acts">
          <Button
            size="large"
            type={at.taking ? 'primary' : 'default'}
            aria-pressed={at.taking}
            onClick={() => at.takeOff(!at.taking)}
          >
            {t('fulfilment.units.pda.taking')}
          </Button>
          <Button size="large" onClick={() => at.choose(undefined)}>
            {t('fulfilment.units.pda.other')}
          </Button>
        </footer>
      )}
    </section>
  );
}
