import { Segmented, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useSession } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import type { Delivery } from './model';
import { useDemoPhone } from './queries';
import { channelNames } from './status';
import './notification.css';

const screens = ['all', 'sms', 'wecom', 'mail', 'group'] as const;
type Screen = (typeof screens)[number];

/** What would have arrived on somebody's telephone, had the demo company real accounts. */
export default function DemoPhonePage() {
  const { t, pick } = useI18n();
  const me = useSession().data?.person.name ?? '';
  const { data, error } = useDemoPhone();
  const [chosen, setPerson] = useState<string | null>(null);
  const [screen, setScreen] = useState<Screen>('all');
  const people = [...new Set([me, ...(data ?? []).filter(toPerson).map(({ to }) => to)])];
  const person = chosen ?? me;
  const shown = (data ?? [])
    .filter((one) => (toPerson(one) ? one.to === person : true))
    .filter((one) => screen === 'all' || one.channel === screen);
  return (
    <section className="rt-notification">
      <header className="rt-page-head">
        <h1>{t('notification.phone.title')}</h1>
      </header>
      <p className="rt-muted">{t('notification.phone.intro')}</p>
      <Refusal error={error} />
      <div className="rt-phone-choice">
        <Select
          aria-label={t('notification.phone.whose')}
          value={person}
          onChange={setPerson}
          options={people.map((name) => ({ value: name, label: name }))}
        />
        <Segmented
          value={screen}
          onChange={setScreen}
          options={screens.map((one) => ({
            value: one,
            label: one === 'all' ? t('notification.all') : pick(channelNames[one]),
          }))}
        />
      </div>
      <div className="rt-phone">
        {shown.length === 0 && <p className="rt-muted">{t('notification.phone.empty')}</p>}
        {shown.map((one) => (
          <Arrived key={one.id} delivery={one} />
        ))}
      </div>
    </section>
  );
}

const toPerson = (one: Delivery) => one.channel !== 'group';

function Arrived({ delivery }: { delivery: Delivery }) {
  const { t, fmt, pick } = useI18n();
  return (
    <article className="rt-arrived">
      <header>
        <span>{pick(channelNames[delivery.channel])}</span>
        <span className="rt-spring" />
        <span className="rt-muted">{fmt.dateTime(delivery.endedAt ?? delivery.createdAt)}</span>
      </header>
      {delivery.title && <strong>{delivery.title}</strong>}
      <p className="rt-said">{delivery.body}</p>
      {delivery.channel === 'wecom' && <Link to={delivery.path}>{t('notification.log.open')}</Link>}
    </article>
  );
}
