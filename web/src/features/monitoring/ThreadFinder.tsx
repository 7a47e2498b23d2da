import { Input } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useSending } from '@/ui/useSending';
import type { Place } from './model';
import { recentThreads } from './recent';
import { useSharedWithMe } from './shares';

/** Any number leads to its thread; below it what was looked at lately and what colleagues show. */
export function ThreadFinder() {
  const { t } = useI18n();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const { busy, error, send } = useSending();
  const { data: shared } = useSharedWithMe();
  const recent = recentThreads();

  const find = (number: string) => {
    const wanted = number.trim();
    if (!wanted) return;
    void send(async () => {
      const place = await api.get<Place>('/api/monitoring/thread-places', {
        query: { number: wanted },
      });
      void navigate(place.path);
    });
  };

  return (
    <section className="rt-thread-finder" aria-label={t('monitoring.finder.label')}>
      <Input.Search
        allowClear
        value={text}
        loading={busy}
        placeholder={t('monitoring.finder.hint')}
        enterButton={t('monitoring.finder.find')}
        onChange={({ target }) => setText(target.value)}
        onSearch={find}
      />
      <Refusal error={error} />
      {recent.length > 0 && (
        <p>
          <span className="rt-muted">{t('monitoring.finder.recent')}</span>
          {recent.map((number) => (
            <Link key={number} to={`/threads/${number}`}>
              {number}
            </Link>
          ))}
        </p>
      )}
      {shared && shared.length > 0 && (
        <p>
          <span className="rt-muted">{t('monitoring.finder.shared')}</span>
          {shared.map((one) => (
            <Link key={one.id} to={`/threads/shared/${one.id}`}>
              {t('monitoring.finder.from', { number: one.number, by: one.by })}
            </Link>
          ))}
        </p>
      )}
    </section>
  );
}
