import { useEffect, useRef } from 'react';
import { useI18n } from '@/i18n';
import { fold } from './fold';
import { LaneIcon } from './LaneIcon';
import { byTime, isAhead, type ThreadModel } from './model';
import { ThreadCard } from './ThreadCard';

/** The thread on a phone: one vertical line, the lane as an icon in the knot. */
export function ThreadColumn({ model }: { model: ThreadModel }) {
  const { t, fmt } = useI18n();
  const now = useRef<HTMLLIElement>(null);
  const nodes = byTime(fold(model).nodes);
  const firstAhead = nodes.findIndex(isAhead);
  useEffect(() => {
    now.current?.scrollIntoView({ block: 'center' });
  }, [firstAhead]);
  return (
    <ol className="rt-column">
      {nodes.flatMap((node, index) => [
        index === firstAhead && (
          <li key="now" ref={now} className="rt-column-now">
            {t('ui.thread.now')} {fmt.time(model.now)}
          </li>
        ),
        <li key={node.id} className={isAhead(node) ? 'rt-column-ahead' : 'rt-column-past'}>
          <span className="rt-column-knot" title={t(`ui.lane.${node.lane}`)}>
            <LaneIcon lane={node.lane} />
          </span>
          <ThreadCard node={node} />
        </li>,
      ])}
    </ol>
  );
}
