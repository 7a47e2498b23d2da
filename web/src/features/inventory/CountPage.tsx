import { Segmented } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useI18n } from '@/i18n';
import type { Action } from '@/ui/document/ActionBar';
import { DocumentPage } from '@/ui/document/DocumentPage';
import { useAsk } from '@/ui/useAsk';
import { useWho } from '@/ui/useWho';
import { CountLines } from './CountLines';
import { CountNumbers } from './CountNumbers';
import { countStates, difference, useCountAct, useStockCount } from './counts';
import { useNames } from './names';
import './inventory.css';

type Shown = 'all' | 'open' | 'differing';

/** One stock count: what is counted, where it differs, and its way through approval into the ledger. */
export default function CountPage() {
  const { id = '' } = useParams();
  const { t, fmt } = useI18n();
  const who = useWho();
  const navigate = useNavigate();
  const { warehouse } = useNames();
  const [ask, question] = useAsk();
  const { data, error, isPending, refetch } = useStockCount(id);
  const act = useCountAct(id);
  const [shown, setShown] = useState<Shown>('all');
  const count = data?.count;
  const lines = data?.lines ?? [];
  const left = lines.filter(({ counted }) => counted === null || counted === undefined);
  const differing = lines.filter((line) => (difference(line) ?? 0) !== 0);
  const rows = { all: lines, open: left, differing }[shown];

  async function withReason(step: 'cancel' | 'withdraw') {
    const label = t(`inventory.counts.${step}`);
    const reason = await ask({
      title: `${label} ${count?.number ?? ''}`,
      label: t('inventory.why'),
      required: true,
      ok: label,
    });
    if (reason !== null) await act(step, { reason });
  }

  const actions: Record<string, Action> = {
    scan: {
      key: 'scan',
      label: t('inventory.counts.scan'),
      primary: left.length > 0,
      keys: 'KeyS',
      run: () => void navigate(`/inventory/counts/${id}/scan`),
    },
    submit: {
      key: 'submit',
      label: t('inventory.counts.submit'),
      primary: left.length === 0,
      keys: 'Mod+Enter',
      disabledWhy: left.length > 0 ? t('inventory.counts.left', { n: left.length }) : null,
      confirm: {
        title: t('inventory.counts.submitTitle', { number: count?.number ?? '' }),
        body: t('inventory.counts.submitBody'),
      },
      run: () => act('submit'),
    },
    post: {
      key: 'post',
      label: t('inventory.counts.post'),
      primary: true,
      run: () => act('post'),
    },
    withdraw: {
      key: 'withdraw',
      label: t('inventory.counts.withdraw'),
      run: () => withReason('withdraw'),
    },
    cancel: {
      key: 'cancel',
      label: t('inventory.counts.cancel'),
      more: true,
      run: () => withReason('cancel'),
    },
  };
  const offered = {
    counting: ['scan', 'submit', 'cancel'],
    submitted: ['withdraw'],
    approved: ['post'],
    posted: [],
    cancelled: [],
  };
  return (
    <>
      {question}
      <DocumentPage
        number={count?.number ?? ''}
        backPath="/inventory/counts"
        loading={isPending}
        error={error}
        onRetry={() => void refetch()}
        status={count && countStates[count.state]}
        facts={
          count
            ? [
                { label: t('inventory.warehouse'), value: warehouse(count.warehouse) },
                {
                  label: t('inventory.counts.kind'),
                  value: t(`inventory.counts.kinds.${count.kind}`),
                },
                {
                  label: t('inventory.counts.counted'),
                  value: `${fmt.integer(count.counted)} / ${fmt.integer(count.lines)}`,
                },
                {
                  label: t('inventory.counts.loss'),
                  value: count.loss ? fmt.money(count.loss) : '—',
                },
                {
                  label: t('inventory.counts.gain'),
                  value: count.gain ? fmt.money(count.gain) : '—',
                },
                ...(count.swapped
                  ? [
                      {
                        label: t('inventory.pieces.swapped'),
                        value: fmt.integer(count.swapped),
                      },
                    ]
                  : []),
                {
                  label: t('inventory.counts.opened'),
                  value: `${fmt.dateTime(count.opened.at)} ${who(count.opened.by)}`,
                },
                { label: t('inventory.note'), value: count.cancelReason ?? (count.note || '—') },
              ]
            : []
        }
        tabs={[
          {
            key: 'lines',
            label: `${t('inventory.lines')} ${lines.length}`,
            children: (
              <>
                <Segmented<Shown>
                  size="small"
                  value={shown}
                  onChange={setShown}
                  options={[
                    { value: 'all', label: `${t('inventory.view.all')} ${lines.length}` },
                    { value: 'open', label: `${t('inventory.counts.uncounted')} ${left.length}` },
                    {
                      value: 'differing',
                      label: `${t('inventory.counts.differing')} ${differing.length}`,
                    },
                  ]}
                />
                <CountLines
                  rows={rows}
                  editable={count?.state === 'counting'}
                  onCount={(line, amount) =>
                    act('lines', {
                      lines: [{ bin: line.bin, sku: line.sku, lot: line.lot ?? undefined, amount }],
                    })
                  }
                />
              </>
            ),
          },
          ...(data && data.numbers.kept.length > 0
            ? [
                {
                  key: 'numbers',
                  label: `${t('inventory.serials.title')} ${data.numbers.pieces.length}`,
                  children: <CountNumbers numbers={data.numbers} />,
                },
              ]
            : []),
        ]}
        waiting={
          count?.state === 'submitted'
            ? t('inventory.counts.waiting')
            : count?.state === 'approved'
              ? t('inventory.counts.unposted', { n: count.unposted })
              : count?.answer
                ? t('inventory.counts.answered', { answer: count.answer })
                : undefined
        }
        actions={(count ? offered[count.state] : []).map((key) => ({
          ...(actions[key] as Action),
          permission: 'inventory.adjust',
        }))}
      />
    </>
  );
}
