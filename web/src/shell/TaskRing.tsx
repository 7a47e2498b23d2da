import { Button } from 'antd';
import { useI18n } from '@/i18n';
import { Drop } from '@/ui/Drop';
import { forgetFinished, useLongWork } from '@/ui/longWork';

/** 任务: long work at the server and how far it is; hidden while there is none. */
export function TaskRing() {
  const { t, fmt } = useI18n();
  const works = useLongWork();
  if (works.length === 0) return null;
  const running = works.filter(({ state }) => state === 'running');
  const percent = (work: { done: number; total: number }) =>
    work.total > 0 ? Math.floor((work.done / work.total) * 100) : 0;
  const list = (
    <div className="rt-works">
      {works.map((work) => (
        <div key={work.id}>
          <span>{work.title}</span>
          <span className="rt-muted rt-number">
            {fmt.big(work.done)} / {fmt.big(work.total)} · {t(`shell.work.${work.state}`)}
          </span>
          <progress value={percent(work)} max={100} />
        </div>
      ))}
      {running.length < works.length && (
        <Button size="small" type="link" onClick={forgetFinished}>
          {t('shell.work.forget')}
        </Button>
      )}
    </div>
  );
  const first = running[0];
  return (
    <Drop content={list} trigger="click" placement="bottomRight" title={t('shell.work.title')}>
      <Button
        type="text"
        aria-label={t('shell.work.title')}
        icon={<Ring percent={first ? percent(first) : 100} />}
      >
        {running.length || ''}
      </Button>
    </Drop>
  );
}

const radius = 7;
const around = 2 * Math.PI * radius;

function Ring({ percent }: { percent: number }) {
  return (
    <svg className="rt-ring" viewBox="0 0 18 18" width="18" height="18" aria-hidden>
      <circle cx="9" cy="9" r={radius} />
      <circle cx="9" cy="9" r={radius} strokeDasharray={`${(around * percent) / 100} ${around}`} />
    </svg>
  );
}
