import { useEffect, useRef } from 'react';
import { useI18n } from '@/i18n';
import { fold } from './fold';
import { LaneIcon } from './LaneIcon';
import { byTime, isAhead, type ThreadModel } from './model';
import { ThreadCard } from './ThreadCard';

/** The thread on a phone: one vertical line, the lane as an icon in the knot. */
export function ThreadColumn({ model, at }: { model: ThreadModel; at?: string }) {
  const { t, fmt } = useI18n();
  const now = useRef<HTMLLIElement>(null);
  const nodes = byTime(fold(model).nodes);
  const firstAhead = nodes.findIndex(isAhead);
  const list = useRef<HTMLOListElement>(null);
  const first = useRef(at);
  useEffect(() => {
    const wanted = first.current;
    const station = wanted
      ? list.current?.querySelector(`[data-station="${CSS.escape(wanted)}"]`)
      : null;
    (station ?? now.current)?.scrollIntoView({ block: 'center' });
  }, [firstAhead]);
  return (
    <ol className="rt-column" ref={list}>
      {nodes.flatMap((node, index) => [
        index === firstAhead && (
          <li key="now" ref={now} className="rt-column-now">
            {t('ui.thread.now')} {fmt.time(model.now)}
          </li>
        ),
        <li
          key={node.id}
          className={isAhead(node) ? 'rt-column-ahead' : 'rt-column-past'}
          aria-current={node.id === at || undefined}
        >
          <span className="rt-column-knot" title={t(`ui.lane.${node.lane}`)}>
            <LaneIcon lane={node.lane} />
          </span>
          <ThreadCard node={node} />
        </li>,
      ])}
    </ol>
  );
}
