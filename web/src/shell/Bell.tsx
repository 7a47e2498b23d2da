import { BellOutlined } from '@ant-design/icons';
import { Badge, Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMarkRead, useMessages, useUnread } from '@/api/messages';
import { titleOf, useMyTasks } from '@/api/tasks';
import { useI18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { clockOf } from '@/ui/clock';
import { Refusal } from '@/ui/Refusal';
import { useNow } from '@/ui/useNow';
import { usePhone } from '@/ui/usePhone';

const shown = 6;

/** Rings for what I was told and have not read, and for what is late or soon due; says nothing otherwise. */
export function Bell() {
  const { t, fmt, pick } = useI18n();
  const now = useNow();
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  const unread = useUnread();
  const { data } = useMyTasks();
  const tasks = data?.items ?? [];
  const urgent = tasks.filter((task) => task.dueAt && clockOf(task.dueAt, now).tone !== 'ok');
  const ringing = unread + urgent.length;
  // Those not loaded may be urgent too.
  const exact = !data?.next || urgent.length < tasks.length;
  const close = () => setOpen(false);
  return (
    <>
      <Badge
        count={ringing > 0 ? fmt.total({ value: ringing, exact }) : 0}
        size="small"
        offset={[-6, 6]}
      >
        <Button
          type="text"
          icon={<BellOutlined />}
          aria-label={t('shell.bell.title')}
          title={t('shell.bell.title')}
          onClick={() => setOpen(true)}
        />
      </Badge>
      <Drawer
        open={open}
        title={t('shell.bell.title')}
        onClose={close}
        placement={phone ? 'bottom' : 'right'}
        size={phone ? '80%' : 400}
      >
        {urgent.length > 0 && <h3 className="rt-bell-head">{t('shell.bell.urgent')}</h3>}
        <ul className="rt-bell">
          {urgent.slice(0, shown).map((task) => (
            <li key={task.id}>
              <Link to={task.document?.path ?? '/'} onClick={close}>
                {pick(titleOf(task))}
              </Link>
              <ClockChip dueAt={task.dueAt} />
            </li>
          ))}
        </ul>
        <Messages open={open} unread={unread} onGone={close} />
      </Drawer>
    </>
  );
}

interface MessagesProps {
  open: boolean;
  unread: number;
  onGone: () => void;
}

function Messages({ open, unread, onGone }: MessagesProps) {
  const { t, fmt, pick } = useI18n();
  const { data, error } = useMessages(open);
  const read = useMarkRead();
  return (
    <>
      <h3 className="rt-bell-head">
        {t('shell.bell.messages')}
        <span className="rt-spring" />
        {unread > 0 && (
          <Button size="small" onClick={() => read.mutate('all')}>
            {t('shell.bell.readAll')}
          </Button>
        )}
      </h3>
      <Refusal error={error ?? read.error} />
      {data?.items.length === 0 && <p className="rt-muted">{t('shell.bell.none')}</p>}
      <ul className="rt-bell">
        {data?.items.map((message) => (
          <li key={message.id} className={message.readAt ? 'rt-bell-read' : 'rt-bell-unread'}>
            <Link
              to={message.path}
              onClick={() => {
                if (!message.readAt) read.mutate(message.id);
                onGone();
              }}
            >
              {pick(message.title)}
            </Link>
            <span className="rt-muted">{fmt.dateTime(message.createdAt)}</span>
            <p>{pick(message.body)}</p>
          </li>
        ))}
      </ul>
      <Link to="/messages" onClick={onGone}>
        {t('shell.bell.all')}
      </Link>
    </>
  );
}
