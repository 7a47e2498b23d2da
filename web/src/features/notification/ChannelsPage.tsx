import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { ConnectionCard } from './ConnectionCard';
import { ConnectionDrawer } from './ConnectionDrawer';
import type { Connection, Provider } from './model';
import { useConnections, useProviders } from './queries';
import { channelNames } from './status';
import './notification.css';

const channels = ['wecom', 'sms', 'mail', 'group'] as const;

/** The accounts by which messages leave: what works, what rests, what waits. */
export default function ChannelsPage() {
  const { t, pick } = useI18n();
  const { data, error, refetch } = useConnections();
  const providers = useProviders().data ?? [];
  const [open, setOpen] = useState<{ provider: Provider; connection?: Connection } | null>(null);
  const real = providers.filter(({ fields }) => fields.length > 0);
  return (
    <section className="rt-notification">
      <header className="rt-page-head">
        <h1>{t('notification.channels.title')}</h1>
        <span className="rt-spring" />
        <Link to="/system/deliveries">{t('notification.log.title')}</Link>
        <Dropdown
          trigger={['click']}
          menu={{
            items: real.map((one) => ({ key: one.provider, label: pick(one.label) })),
            onClick: ({ key }) => {
              const provider = real.find((one) => one.provider === key);
              if (provider) setOpen({ provider });
            },
          }}
        >
          <Button type="primary">{t('notification.channels.new')}</Button>
        </Dropdown>
      </header>
      <p className="rt-muted">{t('notification.channels.intro')}</p>
      <Refusal error={error} onRetry={() => void refetch()} />
      {channels.map((channel) => {
        const here = data?.filter((one) => one.channel === channel) ?? [];
        return (
          <section key={channel} aria-label={pick(channelNames[channel])}>
            <h2>{pick(channelNames[channel])}</h2>
            {data && here.length === 0 && (
              <p className="rt-muted">{t('notification.channels.none')}</p>
            )}
            <div className="rt-connections">
              {here.map((one) => (
                <ConnectionCard
                  key={one.id}
                  connection={one}
                  provider={providers.find(({ provider }) => provider === one.provider)}
                  onEdit={(provider) => setOpen({ provider, connection: one })}
                />
              ))}
            </div>
          </section>
        );
      })}
      {open && (
        <ConnectionDrawer
          provider={open.provider}
          connection={open.connection}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}
