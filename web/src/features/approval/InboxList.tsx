import { Checkbox, Skeleton } from 'antd';
import { useI18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { Money } from '@/ui/Money';
import { approvalStatus, type Act, type Detail, type InboxItem } from './model';

interface InboxListProps {
  items: InboxItem[];
  loading: boolean;
  chosen: string | null;
  picked: ReadonlySet<string>;
  /** What is looked at and waits for me no longer. */
  gone: Detail | undefined;
  onOpen: (approval: string) => void;
  onPick: (step: string) => void;
}

/** What waits for me, soonest first; who I stand in for is named. */
export function InboxList(props: InboxListProps) {
  const { items, loading, chosen, picked, gone, onOpen, onPick } = props;
  const { t, fmt, pick } = useI18n();
  if (loading) return <Skeleton active className="rt-approval-loading" />;
  if (items.length === 0 && !gone)
    return <p className="rt-approval-none">{t('approval.inbox.none')}</p>;
  return (
    <ul className="rt-inbox">
      {gone && <Gone detail={gone} />}
      {items.map((item) => (
        <li key={item.step} className={item.approval === chosen ? 'rt-inbox-on' : undefined}>
          <Checkbox
            aria-label={t('approval.inbox.pick', { number: item.number })}
            checked={picked.has(item.step)}
            disabled={item.onBehalfOf !== null && item.onBehalfOf !== undefined}
            onChange={() => onPick(item.step)}
          />
          <button
            type="button"
            aria-current={item.approval === chosen}
            onClick={() => onOpen(item.approval)}
          >
            <span className="rt-inbox-row">
              <ClockChip dueAt={item.dueAt} />
              {item.urgent && <em>{t('approval.urgent')}</em>}
              <span className="rt-spring" />
              <Money value={item.amount} />
            </span>
            <span className="rt-inbox-title">{item.title || item.number}</span>
            <span className="rt-inbox-row rt-muted">
              <span className="rt-number">{item.number}</span>
              <span className="rt-spring" />
              {item.submitter.name}
            </span>
            {item.counting.amount !== item.amount.amount && (
              <span className="rt-approval-counting">
                {t('approval.counting', { amount: fmt.money(item.counting) })}
              </span>
            )}
            <span className="rt-muted">
              {pick({ zh: item.nameZh, en: item.nameEn })}
              {item.onBehalfOf && ` · ${t('approval.behalf', { name: item.onBehalfOf.name })}`}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What takes a step from who had it. */
const took: readonly Act['kind'][] = [
  'approved',
  'rejected',
  'returned',
  'withdrawn',
  'cancelled',
  'reassigned',
  'added-before',
  'escalated',
];

/** 王总 14:03 已同意: who came late reads who took it. */
function Gone({ detail: { approval, acts } }: { detail: Detail }) {
  const { t, fmt, pick } = useI18n();
  const last = [...acts].reverse().find(({ kind }) => took.includes(kind));
  return (
    <li className="rt-inbox-on rt-inbox-gone" role="status">
      <span className="rt-inbox-title">{approval.title || approval.number}</span>
      <span className="rt-inbox-row rt-muted">
        <span className="rt-number">{approval.number}</span>
        <span className="rt-spring" />
        <Money value={approval.amount} />
      </span>
      <strong>
        {last
          ? [
              last.by?.name ?? t('ui.system'),
              fmt.dateTime(last.at),
              t(`approval.act.${last.kind}`),
              last.targets.map(({ name }) => name).join(', '),
            ].join(' ')
          : pick(approvalStatus[approval.state])}
      </strong>
    </li>
  );
}
