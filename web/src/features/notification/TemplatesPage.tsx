import { Segmented, Select } from 'antd';
import { useState } from 'react';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import type { Channel, Template } from './model';
import { useTemplates } from './queries';
import { channelNames } from './status';
import { TemplateForm } from './TemplateForm';
import './notification.css';

const channels: Channel[] = ['in-app', 'wecom', 'sms', 'mail', 'group'];

const keyOf = (one: Template) =>
  [one.kind, one.channel, one.language, one.changed, one.title, one.body].join('/');

/** What messages say: kind by kind, channel by channel, both languages side by side. */
export default function TemplatesPage() {
  const { t, pick } = useI18n();
  const { data, error, refetch } = useTemplates();
  const [chosen, setKind] = useState<string | null>(null);
  const [channel, setChannel] = useState<Channel>('in-app');
  const kind = chosen ?? data?.[0]?.kind;
  const kinds = [...new Map(data?.map((one) => [one.kind, one.label]))];
  const changed = (code: string) => data?.some((one) => one.kind === code && one.changed) ?? false;
  const here = data?.filter((one) => one.kind === kind && one.channel === channel) ?? [];
  return (
    <section className="rt-notification">
      <header className="rt-page-head">
        <h1>{t('notification.templates.title')}</h1>
      </header>
      <p className="rt-muted">{t('notification.templates.intro')}</p>
      <Refusal error={error} onRetry={() => void refetch()} />
      <div className="rt-template-choice">
        <Select
          aria-label={t('notification.kind')}
          value={kind}
          onChange={setKind}
          showSearch={{ optionFilterProp: 'label' }}
          options={kinds.map(([code, label]) => ({
            value: code,
            label: pick(label) + (changed(code) ? ` · ${t('notification.templates.changed')}` : ''),
          }))}
        />
        <Segmented
          value={channel}
          onChange={setChannel}
          options={channels.map((one) => ({ value: one, label: pick(channelNames[one]) }))}
        />
      </div>
      <div className="rt-templates">
        {here.map((one) => (
          // Back to the shipped text, the form begins anew.
          <TemplateForm key={keyOf(one)} template={one} />
        ))}
      </div>
    </section>
  );
}
