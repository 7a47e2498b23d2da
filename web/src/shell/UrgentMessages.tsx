import { Button, notification } from 'antd';
import { useCallback, useEffect, useRef } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useLiveMessages } from '@/api/liveMessages';
import { useMarkRead, useMessagesChanged, type Message } from '@/api/messages';
import { useI18n } from '@/i18n';
import { ToneIcon } from '@/ui/tone';
import { usePhone } from '@/ui/usePhone';

/** Bars that stick to the bottom of a page end below it. */
const ABOVE_BARS = 72;

/**
 * Shows at once what is urgent: the newest, with how many pages more have something, until somebody says something to it or
 * opens its page. It stands where no page has its buttons.
 */
export function UrgentMessages() {
  const { t, pick } = useI18n();
  const phone = usePhone();
  const navigate = useNavigate();
  const changed = useMessagesChanged();
  const { mutate: markRead } = useMarkRead();
  const told = useRef(new Map<string, Set<string>>());
  const [shown, holder] = notification.useNotification({ maxCount: 1, bottom: ABOVE_BARS });
  const { pathname, search } = useLocation();
  const here = useRef({ path: '', since: 0 });
  useEffect(() => {
    const path = pathname + search;
    here.current = { path, since: Date.now() };
    told.current.get(path)?.forEach((id) => markRead(id));
    told.current.delete(path);
    shown.destroy(path);
  }, [pathname, search, markRead, shown]);
  const show = useCallback(
    (message: Message) => {
      changed();
      if (!message.urgent || message.readAt) return;
      const { path, since } = here.current;
      if (path === message.path && Date.parse(message.createdAt) < since) {
        markRead(message.id);
        return;
      }
      const about = told.current.get(message.path) ?? new Set<string>();
      told.current.set(message.path, about.add(message.id));
      const close = () => shown.destroy(message.path);
      shown.open({
        key: message.path,
        duration: 0,
        role: 'alert',
        placement: phone ? 'top' : 'bottomRight',
        icon: <ToneIcon tone="overdue" size={20} />,
        title: pick(message.title),
        description: (
          <>
            {pick(message.body)}
            {told.current.size > 1 && (
              <p className="rt-muted">{t('shell.bell.more', { n: told.current.size - 1 })}</p>
            )}
          </>
        ),
        actions: (
          <>
            <Button size="small" onClick={close}>
              {t('shell.bell.later')}
            </Button>{' '}
            <Button
              size="small"
              type="primary"
              onClick={() => {
                about.forEach((id) => markRead(id));
                about.clear();
                close();
                void navigate(message.path);
              }}
            >
              {t('shell.bell.look')}
            </Button>
          </>
        ),
      });
    },
    [changed, markRead, navigate, phone, pick, shown, t],
  );
  useLiveMessages(show);
  return holder;
}
