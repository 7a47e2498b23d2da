import { Popover } from 'antd';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { ToneIcon } from '../tone';
import { WhyText } from '../Why';
import type { FoldedNode } from './fold';
import { stateTone, type ThreadNode } from './model';

/** Title, owner and time of a station; late ones carry the vermilion ring. */
export function ThreadCard({ node }: { node: FoldedNode }) {
  const { fmt } = useI18n();
  return (
    <Popover
      content={<StationFacts node={node} />}
      trigger={['hover', 'focus']}
      mouseEnterDelay={0.2}
    >
      <button
        type="button"
        className={`rt-station rt-station-${node.state}`}
        data-station={node.id}
      >
        <span className="rt-station-title">
          <ToneIcon tone={stateTone[node.state]} />
          <strong>{node.title}</strong>
          {node.count !== undefined && <span>×{node.count}</span>}
        </span>
        <span className="rt-station-line">{short(node.number) ?? node.owner ?? ''}</span>
        <span className="rt-station-line rt-muted">{clockLine(node, fmt)}</span>
      </button>
    </Popover>
  );
}

/** `SO-20261122-000123` → `SO-…000123`: the day is told by the card's place in time. */
const short = (number: string | undefined) => number?.replace(/^([A-Z]+-)\d{8}-(\d+)$/, '$1…$2');

type Fmt = ReturnType<typeof useI18n>['fmt'];

/** Used of limit where it counts; otherwise when it happened or is due. */
export function clockLine(node: ThreadNode, fmt: Fmt): string {
  if (node.state !== 'done' && node.usedSeconds !== undefined && node.limitSeconds !== undefined) {
    return `${fmt.duration(node.usedSeconds)} / ${fmt.duration(node.limitSeconds)}`;
  }
  return node.at || node.dueAt ? fmt.dateTime(node.at ?? node.dueAt) : '';
}

/** Everything known of a station: who, when, used of allowed, facts, why, and the way to it. */
export function StationFacts({ node }: { node: ThreadNode }) {
  const { t, fmt } = useI18n();
  const facts: [string, string | undefined][] = [
    [t('ui.thread.owner'), node.owner],
    [t('ui.thread.at'), node.at && fmt.fullDateTime(node.at)],
    [t('ui.thread.due'), node.dueAt && fmt.fullDateTime(node.dueAt)],
    [
      t('ui.thread.used'),
      node.usedSeconds === undefined ? undefined : fmt.duration(node.usedSeconds),
    ],
    [
      t('ui.thread.limit'),
      node.limitSeconds === undefined ? undefined : fmt.duration(node.limitSeconds),
    ],
    ...(node.facts ?? []).map(({ label, value }): [string, string] => [label, value]),
  ];
  return (
    <div className="rt-station-facts">
      <strong>
        {node.title} {node.number}
      </strong>
      <dl className="rt-facts-small">
        {facts.flatMap(([label, value]) =>
          value ? [<dt key={`${label}-`}>{label}</dt>, <dd key={label}>{value}</dd>] : [],
        )}
      </dl>
      {node.why && <WhyText why={node.why} />}
      {node.link && <Link to={node.link}>{t('ui.open')} →</Link>}
    </div>
  );
}
