import { Button } from 'antd';
import { Link } from 'react-router';
import { api } from '@/api/client';
import { useMarkRead, type Message } from '@/api/messages';
import { useAbout } from '@/api/session';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import type { StatusMap } from '@/ui/tone';
import type { FilterDef, WorklistAction, WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { usePreferences } from './queries';

const states: StatusMap<'unread' | 'read'> = {
  unread: { tone: 'progress', zh: '未读', en: 'Unread' },
  read: { tone: 'closed', zh: '已读', en: 'Read' },
};

/** What I was told, the newest first. */
export default function MessagesPage() {
  const { t, fmt, pick } = useI18n();
  const { data: preferences } = usePreferences();
  const read = useMarkRead();
  const demo = useAbout().data?.mode === 'demo';
  const kinds = preferences?.kinds ?? [];
  const label = (kind: string) => kinds.find((one) => one.kind === kind)?.label;
  const columns: WorklistColumn<Message>[] = [
    {
      key: 'title',
      title: t('notification.what'),
      width: 420,
      grow: true,
      phone: 'title',
      render: (one) => (
        <>
          {one.readAt ? pick(one.title) : <strong>{pick(one.title)}</strong>}{' '}
          <span className="rt-muted">{pick(one.body)}</span>
        </>
      ),
    },
    {
      key: 'state',
      title: t('notification.state'),
      width: 100,
      phone: 'mark',
      render: (one) => <StatusTag status={states[one.readAt ? 'read' : 'unread']} />,
    },
    {
      key: 'kind',
      title: t('notification.kind'),
      width: 160,
      render: (one) => pick(label(one.kind) ?? { zh: '—', en: '—' }),
    },
    {
      key: 'createdAt',
      title: t('notification.at'),
      width: 150,
      sort: 'createdAt',
      render: (one) => fmt.dateTime(one.createdAt),
    },
  ];
  const filters: FilterDef[] = [
    {
      key: 'kind',
      label: t('notification.kind'),
      kind: 'choice',
      primary: true,
      options: kinds.map((one) => ({ value: one.kind, label: pick(one.label) })),
    },
  ];
  const actions: WorklistAction<Message>[] = [
    {
      key: 'read',
      label: t('notification.read'),
      keys: 'KeyR',
      run: async ({ rows }) => {
        for (const { id } of rows.filter((one) => !one.readAt))
          await api.post(`/api/notification/messages/${id}/read`);
      },
    },
  ];
  return (
    <Worklist<Message>
      id="notification.messages"
      title={t('notification.title')}
      source="/api/notification/messages"
      rowKey={(one) => one.id}
      columns={columns}
      views={[
        { key: 'all', label: t('notification.all') },
        { key: 'unread', label: t('notification.unread'), filters: { unread: ['true'] } },
      ]}
      filters={filters}
      defaultSort="-createdAt"
      searchHint={t('notification.search')}
      rowPath={(one) => one.path}
      actions={actions}
      toolbar={
        <>
          {demo && <Link to="/demo-phone">{t('notification.phone.title')}</Link>}
          <Link to="/messages/settings">{t('notification.preferences')}</Link>
          <Button loading={read.isPending} onClick={() => read.mutate('all')}>
            {t('notification.readAll')}
          </Button>
        </>
      }
      empty={{ text: t('notification.empty') }}
    />
  );
}
