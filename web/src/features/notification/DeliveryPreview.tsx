import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { Facts } from '@/ui/document/Facts';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useDelivery } from './queries';
import { channelNames, deliveryStates, outcomes } from './status';
import './notification.css';

/** What was said, and every try with its answer. */
export function DeliveryPreview({ id }: { id: string }) {
  const { t, fmt, pick } = useI18n();
  const { data, error } = useDelivery(id);
  if (!data) return <Refusal error={error} />;
  const { delivery, attempts } = data;
  return (
    <>
      <StatusTag status={deliveryStates[delivery.state]} />
      {delivery.body && <p className="rt-said">{delivery.body}</p>}
      <Facts
        facts={[
          { label: t('notification.kind'), value: pick(delivery.label) },
          { label: t('notification.log.channel'), value: pick(channelNames[delivery.channel]) },
          { label: t('notification.log.connection'), value: delivery.connection || '—' },
          { label: t('notification.log.to'), value: delivery.to },
          { label: t('notification.log.address'), value: delivery.address || '—' },
          { label: t('notification.at'), value: fmt.dateTime(delivery.createdAt) },
          ...(delivery.state === 'waiting'
            ? [{ label: t('notification.log.due'), value: fmt.dateTime(delivery.dueAt) }]
            : []),
          {
            label: t('notification.log.about'),
            value: <Link to={delivery.path}>{t('notification.log.open')}</Link>,
          },
        ]}
      />
      <h3>{t('notification.log.attempts')}</h3>
      {attempts.length === 0 && <p className="rt-muted">{t('notification.log.untried')}</p>}
      <ol className="rt-attempts">
        {attempts.map((one) => (
          <li key={one.at}>
            <strong>{pick(outcomes[one.outcome])}</strong>{' '}
            <span className="rt-muted">
              {fmt.dateTime(one.at)} · {one.connection}
            </span>
            <p className="rt-answer">
              {one.answer === 'no-address' ? t('notification.log.noAddress') : one.answer}
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
