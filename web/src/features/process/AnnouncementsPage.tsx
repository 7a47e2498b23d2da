import { useQueryClient } from '@tanstack/react-query';
import { Button, Empty, Progress, Skeleton } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useWho } from '@/ui/useWho';
import { ChangeList } from './ChangeList';
import { practicePath } from './practice';
import { confirmRead, useAnnouncements, useReaders, type AnnouncementView } from './standards';
import './process.css';
import './editor.css';

/** New versions of standards: what changed, since when, who has read it. */
export default function AnnouncementsPage() {
  const { t } = useI18n();
  const [params] = useSearchParams();
  const { data, error, refetch } = useAnnouncements();
  return (
    <section className="process-stack">
      <header className="rt-page-head">
        <h1>{t('process.announcements.title')}</h1>
      </header>
      <Refusal error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton active />}
      {data?.length === 0 && <Empty description={t('process.announcements.none')} />}
      {data?.map((one) => (
        <Announcement
          key={one.announcement.id}
          view={one}
          chosen={one.announcement.id === params.get('id')}
        />
      ))}
    </section>
  );
}

function Announcement({ view, chosen }: { view: AnnouncementView; chosen: boolean }) {
  const { t, fmt, pick } = useI18n();
  const who = useWho();
  const can = useCan();
  const client = useQueryClient();
  const { announcement: it, mine, readAt } = view;
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const readers = useReaders(it.id, open);
  const unread = mine && readAt === null;

  async function confirm() {
    setError(null);
    try {
      await confirmRead(it.id);
      await client.invalidateQueries({ queryKey: ['process', 'announcements'] });
    } catch (thrown) {
      setError(thrown);
    }
  }

  return (
    <article className={`process-lane process-stack${chosen ? ' is-on' : ''}`}>
      <header className="process-marks">
        <h2>{pick(it.title)}</h2>
        {unread && <StatusTag status={{ tone: 'soon', zh: '待阅读', en: 'To read' }} />}
        {mine && readAt && (
          <span className="rt-muted">
            {t('process.announcements.readAt', { at: fmt.dateTime(readAt) })}
          </span>
        )}
        <span className="rt-spring" />
        <span className="rt-muted">
          {who(it.by)} · {fmt.dateTime(it.at)}
        </span>
      </header>
      <p>{it.note}</p>
      {it.training && (
        <p className="rt-muted">
          {t('process.editor.training')}: {it.training}
        </p>
      )}
      <ChangeList changes={it.changes} />
      <Refusal error={error} />
      <footer className="process-marks">
        {unread && (
          <Button type="primary" onClick={() => void confirm()}>
            {t('process.announcements.confirm')}
          </Button>
        )}
        <Link to={`${practicePath}?standard=${it.standard}`}>{t('process.practice.go')}</Link>
        <Link to="/process/standards">{t('process.standards.title')}</Link>
        <span className="rt-spring" />
        <span className="rt-muted">
          {t('process.announcements.readers', { read: it.haveRead, all: it.readers })}
        </span>
        <Progress
          className="process-receipts"
          showInfo={false}
          percent={it.readers === 0 ? 0 : Math.round((it.haveRead / it.readers) * 100)}
        />
        {can('process.edit') && (
          <Button size="small" onClick={() => setOpen(!open)}>
            {t('process.announcements.who')}
          </Button>
        )}
      </footer>
      {open && (
        <ul className="process-readers">
          {readers.data?.map((one) => (
            <li key={one.person}>
              {one.name || one.person}
              <span className="rt-muted">
                {one.readAt ? fmt.dateTime(one.readAt) : t('process.announcements.notYet')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
