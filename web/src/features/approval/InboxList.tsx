import { Checkbox, Skeleton } from 'antd';
import { useI18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { Money } from '@/ui/Money';
import type { InboxItem } from './model';

interface InboxListProps {
  items: InboxItem[];
  loading: boolean;
  chosen: string | null;
  picked: ReadonlySet<string>;
  onOpen: (approval: string) => void;
  onPick: (step: string) => void;
}

/** What waits for me, soonest first; who I stand in for is named. */
export function InboxList({ items, loading, chosen, picked, onOpen, onPick }: InboxListProps) {
  const { t, pick } = useI18n();
  if (loading) return <Skeleton active className="rt-approval-loading" />;
  if (items.length === 0) return <p className="rt-approval-none">{t('approval.inbox.none')}</p>;
  return (
    <ul className="rt-inbox">
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
