import { Link } from 'react-router';
import { useSession } from '@/api/session';
import { allowedSeconds, titleOf, useMyTasks, type MyTask } from '@/api/tasks';
import { useI18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { clockOf } from '@/ui/clock';
import { Refusal } from '@/ui/Refusal';
import { useNow } from '@/ui/useNow';
import { useWho } from '@/ui/useWho';
import { LoadingRows } from '@/ui/worklist/WorklistState';

/** By deadline; what has none comes last. */
export default function Tasks() {
  const { t, fmt } = useI18n();
  const now = useNow();
  const { data, error, isPending, refetch } = useMyTasks();
  const tasks = data?.items ?? [];
  const count = (tone: string) =>
    tasks.filter((task) => clockOf(task.dueAt, now, allowedSeconds(task)).tone === tone).length;
  const [late, soon] = [count('overdue'), count('soon')];
  // What is not loaded is due later, but may be late or soon all the same.
  const whole = data?.next === null || tasks.length > late + soon;
  return (
    <section className="rt-tasks">
      <header>
        <h2>{t('workbench.tasks.title')}</h2>
        {late > 0 && (
          <span className="rt-tag rt-tag-overdue">
            {t('workbench.tasks.late', { n: fmt.total({ value: late, exact: whole }) })}
          </span>
        )}
        {soon > 0 && (
          <span className="rt-tag rt-tag-soon">
            {t('workbench.tasks.soon', { n: fmt.total({ value: soon, exact: whole }) })}
          </span>
        )}
        <span className="rt-spring" />
        {data && data.total.value > 0 && (
          <span className="rt-muted">
            {t('workbench.tasks.more', { total: fmt.total(data.total) })}
          </span>
        )}
      </header>
      <Refusal error={error} onRetry={() => void refetch()} />
      {isPending && <LoadingRows />}
      {data && tasks.length === 0 && (
        <p className="rt-workbench-none">{t('workbench.tasks.none')}</p>
      )}
      <ol>
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} />
        ))}
      </ol>
    </section>
  );
}

function TaskRow({ task }: { task: MyTask }) {
  const { t, pick } = useI18n();
  const { data: me } = useSession();
  const who = useWho();
  const title = pick(titleOf(task));
  return (
    <li>
      {task.document ? <Link to={task.document.path}>{title}</Link> : <span>{title}</span>}
      {task.document && !title.includes(task.document.number) && (
        <span className="rt-tasks-number rt-muted">{task.document.number}</span>
      )}
      {task.claimedBy && task.claimedBy !== me?.person.id && (
        <span className="rt-muted">
          {t('workbench.tasks.claimed', { name: who(task.claimedBy) })}
        </span>
      )}
      <ClockChip dueAt={task.dueAt} limitSeconds={allowedSeconds(task)} />
    </li>
  );
}
