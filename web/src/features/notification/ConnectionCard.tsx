import { Button, Switch } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import type { Connection, Delivery, Provider } from './model';
import { connectionState, connectionStates, deliveryStates } from './status';
import { useCommand } from './useCommand';

interface ConnectionCardProps {
  connection: Connection;
  provider?: Provider;
  onEdit: (provider: Provider) => void;
}

/** One account: its state, what waits for it, and a button that tries it. */
export function ConnectionCard({ connection, provider, onEdit }: ConnectionCardProps) {
  const { t, fmt, pick } = useI18n();
  const { busy, error, run } = useCommand();
  const [tried, setTried] = useState<Delivery | null>(null);
  const path = `/api/notification/connections/${connection.id}`;
  const activate = (active: boolean) => run(() => api.put(`${path}/active`, { active }));
  const test = async () =>
    setTried(
      (await run((idempotencyKey) => api.post<Delivery>(`${path}/test`, {}, { idempotencyKey }))) ??
        null,
    );
  return (
    <article className="rt-card">
      <header className="rt-connection-head">
        <strong>{connection.name}</strong>
        <StatusTag status={connectionStates[connectionState(connection)]} />
        <span className="rt-spring" />
        <Switch
          aria-label={t('notification.channels.active', { name: connection.name })}
          checked={connection.active}
          loading={busy}
          onChange={(on) => void activate(on)}
        />
      </header>
      <p className="rt-muted">
        {provider && pick(provider.label)}
        {connection.waiting > 0 &&
          ` · ${t('notification.channels.waiting', { count: fmt.integer(connection.waiting) })}`}
        {connection.pausedUntil &&
          ` · ${t('notification.channels.until', { at: fmt.dateTime(connection.pausedUntil) })}`}
      </p>
      {connection.failures > 0 && <p className="rt-answer">{connection.lastAnswer}</p>}
      <Refusal error={error} />
      {tried && (
        <p role="status" className="rt-tried">
          <StatusTag status={deliveryStates[tried.state]} /> {tried.lastAnswer}
        </p>
      )}
      <footer>
        <Button size="small" loading={busy} onClick={() => void test()}>
          {t('notification.channels.test')}
        </Button>{' '}
        {provider && provider.fields.length > 0 && (
          <Button size="small" onClick={() => onEdit(provider)}>
            {t('notification.channels.edit')}
          </Button>
        )}
      </footer>
    </article>
  );
}
