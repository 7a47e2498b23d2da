import { BellOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useUnread } from '@/api/messages';
import { allowedSeconds, useMyTasks } from '@/api/tasks';
import { useI18n } from '@/i18n';
import { clockOf } from '@/ui/clock';
import { useNow } from '@/ui/useNow';

const BellDrawer = lazy(() => import('./BellDrawer'));

/** Rings for what I was told and have not read, and for what is late or soon due; says nothing otherwise. */
export function Bell() {
  const { t, fmt } = useI18n();
  const now = useNow();
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const unread = useUnread();
  const { data } = useMyTasks();
  const tasks = data?.items ?? [];
  const urgent = tasks.filter(
    (task) => clockOf(task.dueAt, now, allowedSeconds(task)).tone !== 'ok',
  );
  const ringing = unread + urgent.length;
  // Those not loaded may be urgent too.
  const exact = !data?.next || urgent.length < tasks.length;
  return (
    <>
      <Button
        type="text"
        className="rt-bell-button"
        icon={<BellOutlined />}
        aria-label={t('shell.bell.title')}
        title={t('shell.bell.title')}
        onClick={() => {
          setWanted(true);
          setOpen(true);
        }}
      >
        {ringing > 0 && <span className="rt-badge">{fmt.total({ value: ringing, exact })}</span>}
      </Button>
      <Suspense>
        {wanted && (
          <BellDrawer open={open} urgent={urgent} unread={unread} onClose={() => setOpen(false)} />
        )}
      </Suspense>
    </>
  );
}
