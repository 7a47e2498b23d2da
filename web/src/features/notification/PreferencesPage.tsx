import { Switch, Table, Tooltip } from 'antd';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { usePhone } from '@/ui/usePhone';
import type { MyPreferences } from './model';
import { useChoose, usePreferences } from './queries';
import { ReaderForm } from './ReaderForm';
import { channelNames } from './status';
import './notification.css';

type Kind = MyPreferences['kinds'][number];
const channels = ['in-app', 'wecom', 'sms', 'mail'] as const;

/** By which channels I hear of what, in which language, and when I want to be left alone. */
export default function PreferencesPage() {
  const { t, pick } = useI18n();
  const phone = usePhone();
  const { data, error, refetch } = usePreferences();
  const choose = useChoose();
  const head = (channel: (typeof channels)[number]) =>
    data?.inUse.includes(channel) === false ? (
      <Tooltip title={t('notification.notInUse')}>
        <span className="rt-muted">{pick(channelNames[channel])}*</span>
      </Tooltip>
    ) : (
      pick(channelNames[channel])
    );
  return (
    <section className="rt-notification">
      <header className="rt-page-head">
        <h1>{t('notification.preferences')}</h1>
        <span className="rt-spring" />
        <Link to="/messages">{t('notification.title')}</Link>
      </header>
      <Refusal error={error} onRetry={() => void refetch()} />
      {data && <ReaderForm mine={data} />}
      <Refusal error={choose.error} />
      {data && (
        <div className="rt-card">
          <Table<Kind>
            size="small"
            pagination={false}
            rowKey="kind"
            dataSource={data.kinds}
            columns={[
              {
                title: t('notification.kind'),
                render: (_, one) => (
                  <>
                    {pick(one.label)}
                    {one.urgent && <span className="rt-urgent">{t('notification.urgent')}</span>}
                  </>
                ),
              },
              ...channels.map((channel) => ({
                key: channel,
                title: head(channel),
                width: phone ? 62 : 120,
                render: (_: unknown, one: Kind) => (
                  <Switch
                    size="small"
                    aria-label={`${pick(one.label)} ${pick(channelNames[channel])}`}
                    checked={one.channels.includes(channel)}
                    disabled={one.urgent && channel === 'in-app'}
                    onChange={(wanted) => choose.mutate({ kind: one.kind, channel, wanted })}
                  />
                ),
              })),
            ]}
          />
          <p className="rt-muted">{t('notification.about')}</p>
        </div>
      )}
    </section>
  );
}
