import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { DocumentPage } from '@/ui/document/DocumentPage';
import { useAsk } from '@/ui/useAsk';
import { useWho } from '@/ui/useWho';
import {
  differencesPath,
  differenceStates,
  instructionPage,
  useActing,
  useWarehouses,
  type Difference,
} from './model';

/** One difference: both figures, where it comes from, and the two ways to settle it. */
export default function DifferencePage() {
  const { id = '' } = useParams();
  const { t, fmt } = useI18n();
  const who = useWho();
  const warehouses = useWarehouses();
  const [ask, question] = useAsk();
  const send = useActing();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['outside', 'difference', id],
    queryFn: () => api.get<Difference>(`${differencesPath}/${id}`),
  });
  const number = data?.number ?? '';
  const cause = data ? t(`outside.who.${data.kind}`) : '';

  async function explain() {
    const note = await ask({
      title: t('outside.gaps.explainTitle', { number }),
      body: t('outside.gaps.explainBody'),
      label: t('outside.gaps.note'),
      required: true,
      longest: 500,
      ok: t('outside.gaps.explain'),
      usual: [t('outside.gaps.usualSupplier'), t('outside.gaps.usualTiming')],
    });
    if (note !== null) await send(`${differencesPath}/${id}/explain`, { note });
  }

  async function adjust() {
    const sure = await ask({
      title: t('outside.gaps.adjustTitle', { number }),
      body: t('outside.gaps.adjustBody'),
      ok: t('outside.gaps.adjust'),
    });
    if (sure !== null) await send(`${differencesPath}/${id}/adjust`);
  }

  const more = data ? Number(data.reported.amount) - Number(data.announced.amount) : 0;
  return (
    <>
      {question}
      <DocumentPage
        number={number}
        backPath="/warehouse/outside/differences"
        loading={isPending}
        error={error}
        onRetry={() => void refetch()}
        status={data && differenceStates[data.state]}
        facts={
          data
            ? [
                { label: t('outside.kind'), value: t(`outside.gapKinds.${data.kind}`) },
                { label: t('outside.warehouse'), value: warehouses.name(data.warehouse) },
                { label: t('outside.gaps.goods'), value: `${data.sku} ${data.name}` },
                ...(data.lot ? [{ label: t('outside.one.lot'), value: data.lot }] : []),
                { label: t('outside.gaps.ours'), value: fmt.quantity(data.announced) },
                { label: t('outside.gaps.theirs'), value: fmt.quantity(data.reported) },
                {
                  label: t('outside.gaps.more'),
                  value: `${more > 0 ? '+' : ''}${fmt.quantity({ amount: String(more), uom: data.announced.uom })}`,
                },
                { label: t('outside.gaps.who'), value: cause },
                { label: t('outside.gaps.since'), value: fmt.dateTime(data.openedAt) },
                { label: t('outside.gaps.seen'), value: fmt.dateTime(data.seenAt) },
                ...(data.source.document
                  ? [{ label: t('outside.gaps.document'), value: data.source.document }]
                  : []),
                { label: t('outside.gaps.report'), value: data.source.report },
                ...(data.source.instruction
                  ? [
                      {
                        label: t('outside.gaps.instruction'),
                        value: (
                          <Link to={instructionPage(data.source.instruction)}>
                            WI-{data.source.instruction}
                          </Link>
                        ),
                      },
                    ]
                  : []),
                ...(data.settled.count
                  ? [
                      {
                        label: t('outside.gaps.count'),
                        value: (
                          <Link to={`/inventory/counts/${data.settled.count}`}>
                            {t('outside.gaps.count')}
                          </Link>
                        ),
                      },
                    ]
                  : []),
                ...(data.settled.note
                  ? [{ label: t('outside.gaps.note'), value: data.settled.note }]
                  : []),
                ...(data.settled.at
                  ? [
                      {
                        label: t('outside.gaps.settled'),
                        value: `${fmt.dateTime(data.settled.at)} ${who(data.settled.by)}`,
                      },
                    ]
                  : []),
              ]
            : []
        }
        tabs={[]}
        waiting={
          data?.state === 'open'
            ? t('outside.gaps.waitingOpen', { who: cause })
            : data?.state === 'adjusting'
              ? t('outside.gaps.waitingAdjusting')
              : t('outside.gaps.waitingSettled')
        }
        actions={
          data?.state === 'open'
            ? [
                {
                  key: 'adjust',
                  label: t('outside.gaps.adjust'),
                  permission: 'inventory.adjust',
                  primary: true,
                  run: adjust,
                },
                {
                  key: 'explain',
                  label: t('outside.gaps.explain'),
                  permission: 'outside.edit',
                  run: explain,
                },
              ]
            : []
        }
      />
    </>
  );
}
