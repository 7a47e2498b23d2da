import { BellOutlined } from '@ant-design/icons';
import { Badge, Button, Popover } from 'antd';
import { Link } from 'react-router';
import { titleOf, useMyTasks } from '@/api/tasks';
import { useI18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { clockOf } from '@/ui/clock';
import { useNow } from '@/ui/useNow';

const shown = 6;

/** Rings for what is late or soon due; says nothing otherwise. */
export function Bell() {
  const { t, pick } = useI18n();
  const now = useNow();
  const tasks = useMyTasks().data?.items ?? [];
  const urgent = tasks.filter((task) => task.dueAt && clockOf(task.dueAt, now).tone !== 'ok');
  const list = (
    <ul className="rt-bell">
      {urgent.length === 0 && <li className="rt-muted">{t('shell.bell.none')}</li>}
      {urgent.slice(0, shown).map((task) => (
        <li key={task.id}>
          <Link to={task.document?.path ?? '/'}>{pick(titleOf(task))}</Link>
          <ClockChip dueAt={task.dueAt} />
        </li>
      ))}
    </ul>
  );
  return (
    <Popover content={list} trigger="click" placement="bottomRight" title={t('shell.bell.title')}>
      <Badge count={urgent.length} size="small" offset={[-6, 6]}>
        <Button
          type="text"
          icon={<BellOutlined />}
          aria-label={t('shell.bell.title')}
          title={t('shell.bell.title')}
        />
      </Badge>
    </Popover>
  );
}
