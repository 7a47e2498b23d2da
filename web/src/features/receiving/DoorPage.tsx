import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import { useScanner } from '@/ui/useScanner';
import {
  doorPage,
  returnsPath,
  returnStates,
  useReceiving,
  useWarehouses,
  type AtTheDoor,
  type Return,
} from './model';
import { useAttempt } from './useAttempt';
import '@/ui/pda/pda.css';
import './receiving.css';

/** At the door: the code on a parcel says which return it is; one of ours that comes back unopened; or nobody's. */
export default function DoorPage() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const send = useReceiving();
  const warehouses = useWarehouses();
  const { wrong, attempt } = useAttempt();
  const [code, setCode] = useState('');
  const [found, setFound] = useState<AtTheDoor | null>(null);
  const hint = t('receiving.door.scan');
  const site = warehouses.options[0]?.value;

  async function scan(text: string) {
    setCode(text);
    await attempt(async () => {
      const door = await api.get<AtTheDoor>(`${returnsPath}/at-the-door`, {
        query: { code: text },
      });
      const [only] = door.returns;
      if (only && door.returns.length === 1) void navigate(doorPage(only.id));
      setFound(door);
      if (door.returns.length === 0 && !door.left) {
        throw new Error(t('receiving.door.nobody', { code: text }));
      }
    });
  }

  async function refused(warehouse: string) {
    await attempt(async () => {
      const made = await send<Return>(`${returnsPath}/refused`, { waybill: code, warehouse });
      void navigate(doorPage(made.id));
    });
  }

  const scanner = useScanner((text) => void scan(text));
  return (
    <section className="rt-pda">
      <header className="rt-pda-head">
        <strong>{t('receiving.door.title')}</strong>
        <span className="rt-spring" />
        <Link to="/receiving/returns">{t('receiving.returns.title')}</Link>
      </header>
      <p className="rt-pda-label">{t('receiving.door.about')}</p>
      {wrong && (
        <div className="rt-pda-wrong" role="alert">
          {wrong}
        </div>
      )}
      <input {...scanner} className="rt-pda-scan" aria-label={hint} placeholder={hint} />
      {found && found.returns.length > 1 && (
        <ul className="rt-door-goods">
          {found.returns.map((one) => (
            <li key={one.id}>
              <Link to={doorPage(one.id)}>
                {one.number}
                <small className="rt-muted">{one.orderNumber}</small>
              </Link>
              <StatusTag status={returnStates[one.state]} />
            </li>
          ))}
        </ul>
      )}
      {found?.left && found.returns.length === 0 && (
        <>
          <p className="rt-pda-line">{t('receiving.door.left')}</p>
          <p className="rt-pda-bin">{found.left.orderNumber}</p>
          <footer className="rt-pda-acts">
            {warehouses.options.slice(0, 3).map((one) => (
              <Button
                key={one.value}
                type={one.value === site ? 'primary' : 'default'}
                size="large"
                onClick={() => void refused(one.value)}
              >
                {t('receiving.door.refused', { warehouse: one.label })}
              </Button>
            ))}
          </footer>
        </>
      )}
      {found && !found.left && found.returns.length === 0 && (
        <footer className="rt-pda-acts">
          <Button
            type="primary"
            size="large"
            onClick={() =>
              void navigate(`/receiving/door/blind?waybill=${encodeURIComponent(code)}`)
            }
          >
            {t('receiving.door.blind')}
          </Button>
        </footer>
      )}
    </section>
  );
}
