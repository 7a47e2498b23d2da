import { Button, Drawer } from 'antd';
import { Link } from 'react-router';
import { useMarkRead, useMessages } from '@/api/messages';
import { allowedSeconds, titleOf, type MyTask } from '@/api/tasks';
import { useI18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { Refusal } from '@/ui/Refusal';
import { usePhone } from '@/ui/usePhone';

const shown = 6;

interface BellDrawerProps {
  open: boolean;
  urgent: MyTask[];
  unread: number;
  onClose: () => void;
}

/** What is late or soon due, and what I was told; each leads to its document. */
export default function BellDrawer({ open, urgent, unread, onClose }: BellDrawerProps) {
  const { t, pick } = useI18n();
  const phone = usePhone();
  return (
    <Drawer
      open={open}
      title={t('shell.bell.title')}
      onClose={onClose}
      placement={phone ? 'bottom' : 'right'}
      size={phone ? '80%' : 400}
    >
      {urgent.length > 0 && <h3 className="rt-bell-head">{t('shell.bell.urgent')}</h3>}
      <ul className="rt-bell">
        {urgent.slice(0, shown).map((task) => (
          <li key={task.id}>
            <Link to={task.document?.path ?? '/'} onClick={onClose}>
              {pick(titleOf(task))}
            </Link>
            <ClockChip dueAt={task.dueAt} limitSeconds={allowedSeconds(task)} />
          </li>
        ))}
      </ul>
      <Messages open={open} unread={unread} onGone={onClose} />
    </Drawer>
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
