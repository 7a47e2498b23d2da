import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useI18n } from '@/i18n';
import { Panes } from '@/ui/panes/Panes';
import { Refusal } from '@/ui/Refusal';
import { useKeys } from '@/ui/useKeys';
import { usePhone } from '@/ui/usePhone';
import { useDetail, useInbox } from './approvals';
import { BatchBar } from './BatchBar';
import { DecisionBar } from './DecisionBar';
import { FactPane } from './FactPane';
import { InboxList } from './InboxList';
import { nextOf } from './model';
import { isUnknown, NoRequest } from './NoRequest';
import { SidePane } from './SidePane';
import { useOpinion } from './useOpinion';
import './approval.css';

/** One inbox for all decisions: choose on the left, read the facts, decide; then the next opens. */
export default function InboxPage() {
  const { t } = useI18n();
  const phone = usePhone();
  const [params, setParams] = useSearchParams();
  const inbox = useInbox();
  const items = useMemo(() => inbox.data?.items ?? [], [inbox.data]);
  const asked = params.get('approval');
  const chosen = asked ?? (phone ? null : (items[0]?.approval ?? null));
  const detail = useDetail(chosen);
  const opinion = useOpinion();
  /** What I look at waits for me no longer: somebody was faster, or it was taken back. */
  const gone = inbox.data && asked && items.every(({ approval }) => approval !== asked);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const selected = items.filter(({ step }) => picked.has(step));

  function open(approval: string | null) {
    opinion.write('');
    setParams(approval ? { approval } : {}, { replace: !phone });
  }
  function step(by: number) {
    const at = items.findIndex(({ approval }) => approval === chosen);
    const next = items[Math.min(items.length - 1, Math.max(0, at + by))];
    if (next) open(next.approval);
  }
  function toggle(key: string) {
    const next = new Set(picked);
    if (!next.delete(key)) next.add(key);
    setPicked(next);
  }
  useKeys([
    { keys: 'KeyJ', label: t('approval.keys.next'), run: () => step(1) },
    { keys: 'KeyK', label: t('approval.keys.before'), run: () => step(-1) },
    {
      keys: 'KeyX',
      label: t('approval.keys.pick'),
      run: () => {
        const item = items.find(({ approval }) => approval === chosen);
        if (item) toggle(item.step);
      },
    },
    ...(phone && chosen
      ? [{ keys: 'Escape', label: t('approval.keys.back'), run: () => open(null) }]
      : []),
  ]);

  return (
    <section className="rt-approval">
      <header className="rt-page-head">
        <h1>{t('approval.inbox.title')}</h1>
        <span className="rt-muted">
          {inbox.data ? t('approval.inbox.count', { n: inbox.data.total.value }) : ''}
        </span>
      </header>
      <Refusal error={inbox.error} onRetry={() => void inbox.refetch()} />
      <Panes
        list={
          <>
            <InboxList
              items={items}
              loading={inbox.isPending}
              chosen={chosen}
              picked={picked}
              gone={gone ? detail.data : undefined}
              onOpen={open}
              onPick={toggle}
            />
            {selected.length > 0 && (
              <BatchBar items={selected} onDone={() => setPicked(new Set())} />
            )}
          </>
        }
        side={detail.data && <SidePane detail={detail.data} />}
        foot={
          detail.data && (
            <DecisionBar
              key={detail.data.approval.id}
              detail={detail.data}
              opinion={opinion}
              onRefused={() => setParams({ approval: chosen ?? '' }, { replace: true })}
              onDecided={(decided) => {
                const next = nextOf(items, decided);
                open(next?.approval ?? null);
              }}
            />
          )
        }
      >
        {chosen && (
          <>
            {phone && (
              <button type="button" className="rt-approval-back" onClick={() => open(null)}>
                ‹ {t('approval.inbox.title')}
              </button>
            )}
            {isUnknown(chosen, detail.error) ? (
              <NoRequest id={chosen} />
            ) : (
              <Refusal error={detail.error} onRetry={() => void detail.refetch()} />
            )}
            {detail.data && <FactPane detail={detail.data} opinion={opinion} />}
          </>
        )}
      </Panes>
    </section>
  );
}
