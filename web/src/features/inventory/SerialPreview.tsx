import { Button, Skeleton, Timeline } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useAsk } from '@/ui/useAsk';
import { useWho } from '@/ui/useWho';
import { serialStates } from '@/ui/serialStates';
import { Lines } from './Lines';
import { useNames } from './names';
import { documentPage, serialPage, serialsPath, useSerial, useSerialRefresh } from './serials';

/** One piece: where it is, everything that happened to it, and what may become of it. */
export function SerialPreview({ id }: { id: string }) {
  const { t, fmt } = useI18n();
  const who = useWho();
  const { warehouse } = useNames();
  const refresh = useSerialRefresh();
  const can = useCan();
  const [ask, layer] = useAsk();
  const [problem, setProblem] = useState<unknown>(null);
  const { data, error } = useSerial(id);
  if (error) return <Refusal error={error} />;
  if (!data) return <Skeleton active />;
  const { serial, events, parts } = data;
  const around = serial.builtInto ? events.find(({ act }) => act === 'built-in')?.other : undefined;

  async function settle(step: 'restock' | 'write-off') {
    const label = t(`inventory.serials.${step}`);
    const reason = await ask({
      title: `${label} ${serial.number}`,
      label: t('inventory.why'),
      required: true,
      ok: label,
    });
    if (reason === null) return;
    setProblem(null);
    try {
      await api.post(
        `${serialsPath}/${id}/${step}`,
        { revision: serial.revision, reason },
        { idempotencyKey: idempotencyKey() },
      );
      await refresh();
    } catch (thrown) {
      setProblem(thrown);
    }
  }

  return (
    <div className="rt-stock-preview">
      {layer}
      <Refusal error={problem} />
      <p>
        <StatusTag status={serialStates[serial.state]} /> {serial.name}
      </p>
      {can('inventory.adjust') && (
        <p className="rt-serial-acts">
          {serial.state === 'returned' && (
            <Button type="primary" onClick={() => void settle('restock')}>
              {t('inventory.serials.restock')}
            </Button>
          )}
          {(serial.state === 'here' || serial.state === 'returned') && (
            <Button onClick={() => void settle('write-off')}>
              {t('inventory.serials.write-off')}
            </Button>
          )}
        </p>
      )}
      {serial.builtInto && (
        <p>
          {t('inventory.serials.inside')}{' '}
          {around ? (
            <Link to={serialPage(around.id)}>
              {around.sku} · {around.number}
            </Link>
          ) : (
            serial.builtInto
          )}
        </p>
      )}
      {parts.length > 0 && (
        <>
          <h3>{t('inventory.serials.parts')}</h3>
          <Lines
            rows={parts}
            rowKey={(one) => one.serial.id}
            cells={(one) => [
              one.serial.sku,
              <Link key="number" className="rt-number" to={serialPage(one.serial.id)}>
                {one.serial.number}
              </Link>,
              t(`inventory.serials.acts.${one.act}`),
              <StatusTag key="state" status={serialStates[one.serial.state]} />,
            ]}
          />
        </>
      )}
      <h3>{t('inventory.serials.history')}</h3>
      <Timeline
        items={events.map((event) => {
          const page = documentPage(event.document, event.documentNumber);
          return {
            key: `${event.at} ${event.act}`,
            content: (
              <>
                <strong>{t(`inventory.serials.acts.${event.act}`)}</strong>{' '}
                {event.other && (
                  <>
                    <Link to={serialPage(event.other.id)}>
                      {event.other.sku} · {event.other.number}
                    </Link>{' '}
                  </>
                )}
                {page ? <Link to={page}>{event.documentNumber}</Link> : event.documentNumber}
                <div className="rt-muted">
                  {[fmt.dateTime(event.at), who(event.by), warehouse(event.warehouse), event.note]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
              </>
            ),
          };
        })}
      />
    </div>
  );
}
