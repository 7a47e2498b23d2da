import { useQuery } from '@tanstack/react-query';
import { Empty } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { api } from '@/api/client';
import { useI18n } from '@/i18n';
import { DocumentPage } from '@/ui/document/DocumentPage';
import { LinesTable } from '@/ui/lines/LinesTable';
import { useAsk } from '@/ui/useAsk';
import { useWho } from '@/ui/useWho';
import { differencePage, instructionPage, instructionsPath, shownState, useActing } from './model';
import { useWarehouses, type Instruction, type InstructionTrace } from './model';
import { useTraceColumns } from './traceColumns';
import './outside.css';

/** One instruction: what is wanted, what the partner said, and what can be done about it. */
export default function InstructionPage() {
  const { id = '' } = useParams();
  const { t, fmt } = useI18n();
  const who = useWho();
  const navigate = useNavigate();
  const warehouses = useWarehouses();
  const [ask, question] = useAsk();
  const send = useActing();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['outside', 'instruction', id],
    queryFn: () => api.get<InstructionTrace>(`${instructionsPath}/${id}`),
    refetchInterval: 10_000,
  });
  const columns = useTraceColumns(data?.lines.some(({ code }) => code) ?? false);
  const it = data?.instruction;
  const number = it?.number ?? '';
  const open = it && ['waiting', 'accepted', 'picked', 'packed'].includes(it.state);

  async function stop(then: 'cancel' | 'review') {
    const reason = await ask({
      title: t('outside.one.stopTitle', { number }),
      body: t(then === 'cancel' ? 'outside.one.stopBody' : 'outside.one.stopReviewBody'),
      label: t('outside.one.reason'),
      required: true,
      ok: t(then === 'cancel' ? 'outside.one.stop' : 'outside.one.stopReview'),
      usual: [
        t('outside.one.usualCustomer'),
        t('outside.one.usualAddress'),
        t('outside.one.usualStock'),
      ],
    });
    if (reason === null) return;
    const made = await send<Instruction>(`${instructionsPath}/${id}/stop`, { then, reason });
    if (made.id !== id) void navigate(instructionPage(made.id));
  }

  async function again(remind: boolean) {
    const sure = await ask({
      title: t(remind ? 'outside.one.remindTitle' : 'outside.one.againTitle', { number }),
      body: t(remind ? 'outside.one.remindBody' : 'outside.one.againBody'),
      ok: t(remind ? 'outside.one.remind' : 'outside.one.again'),
    });
    if (sure !== null) await send(`${instructionsPath}/${id}/again`);
  }

  const facts = it ? factsOf(it) : [];
  function factsOf(one: Instruction) {
    const time = (at: string | null | undefined) => (at ? fmt.dateTime(at) : '—');
    return [
      { label: t('outside.kind'), value: t(`outside.kinds.${one.kind}`) },
      {
        label: t(`outside.documents.${one.subject.document.kind}`),
        value: one.order ? (
          <Link to={`/sales/orders/${one.order}`}>{one.subject.number}</Link>
        ) : (
          one.subject.number || '—'
        ),
      },
      { label: t('outside.warehouse'), value: warehouses.name(one.warehouse) },
      {
        label: t('outside.one.issuedBy'),
        value: `${fmt.dateTime(one.issued.at)} ${who(one.issued.by)}`,
      },
      { label: t('outside.list.fetched'), value: time(one.progress.fetchedAt) },
      { label: t('outside.list.answered'), value: time(one.progress.answeredAt) },
      { label: t('outside.list.partnerNumber'), value: one.progress.partnerNumber || '—' },
      ...(one.target
        ? [
            {
              label: t('outside.one.stops'),
              value: (
                <>
                  <Link to={instructionPage(one.target)}>WI-{one.target}</Link>{' '}
                  {t(one.then === 'review' ? 'outside.one.thenReview' : 'outside.one.thenCancel')}
                </>
              ),
            },
          ]
        : []),
      ...(one.reason ? [{ label: t('outside.one.reason'), value: one.reason }] : []),
      ...(one.progress.answer
        ? [{ label: t('outside.list.answer'), value: one.progress.answer }]
        : []),
      ...(one.progress.tooLate
        ? [{ label: t('outside.state'), value: t('outside.one.tooLate') }]
        : []),
    ];
  }

  function waiting(one: Instruction): string {
    switch (one.state) {
      case 'waiting':
        return t('outside.one.waitingWaiting', { at: fmt.dateTime(one.issued.answerBy) });
      case 'refused':
        return t('outside.one.waitingRefused', { why: one.progress.answer });
      case 'dropped':
        return t('outside.one.waitingDropped');
      case 'done':
        return t('outside.one.waitingDone');
      default:
        return t('outside.one.waitingOpen');
    }
  }

  const nothing = (text: string) => (
    <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={text} />
  );
  return (
    <>
      {question}
      <DocumentPage
        number={number}
        backPath="/warehouse/outside/instructions"
        loading={isPending}
        error={error}
        onRetry={() => void refetch()}
        status={it && shownState(it)}
        facts={facts}
        tabs={[
          {
            key: 'lines',
            label: `${t('outside.one.goods')} ${data?.lines.length ?? 0}`,
            children: data?.lines.length ? (
              <LinesTable
                lines={data.lines}
                rowKey={(line) => `${line.sku} ${line.lot ?? ''}`}
                columns={columns.goods}
              />
            ) : (
              nothing(t('outside.one.noGoods'))
            ),
          },
          {
            key: 'reports',
            label: `${t('outside.one.reports')} ${data?.reports.length ?? 0}`,
            children: data?.reports.length ? (
              <LinesTable
                lines={data.reports}
                rowKey={(one) => `${one.number} ${one.receivedAt}`}
                columns={columns.reports}
              />
            ) : (
              nothing(t('outside.one.noReports'))
            ),
          },
          {
            key: 'boxes',
            label: `${t('outside.one.boxes')} ${data?.boxes.length ?? 0}`,
            children: data?.boxes.length ? (
              <LinesTable
                lines={data.boxes}
                rowKey={(box) => box.waybill}
                columns={columns.boxes}
              />
            ) : (
              nothing(t('outside.one.noBoxes'))
            ),
          },
          {
            key: 'differences',
            label: `${t('outside.one.differences')} ${data?.differences.length ?? 0}`,
            children: data?.differences.length ? (
              <LinesTable
                lines={data.differences}
                rowKey={(one) => one.id}
                columns={columns.differences(differencePage)}
              />
            ) : (
              nothing(t('outside.one.noDifferences'))
            ),
          },
        ]}
        waiting={it && waiting(it)}
        actions={
          it
            ? [
                ...(it.kind === 'outbound' && open
                  ? [
                      {
                        key: 'stop',
                        label: t('outside.one.stop'),
                        permission: 'outside.edit',
                        run: () => stop('cancel'),
                      },
                      {
                        key: 'review',
                        label: t('outside.one.stopReview'),
                        permission: 'outside.edit',
                        more: true,
                        run: () => stop('review'),
                      },
                    ]
                  : []),
                ...(it.state === 'waiting'
                  ? [
                      {
                        key: 'remind',
                        label: t('outside.one.remind'),
                        permission: 'outside.edit',
                        primary: true,
                        run: () => again(true),
                      },
                    ]
                  : []),
                ...(it.state === 'refused'
                  ? [
                      {
                        key: 'again',
                        label: t('outside.one.again'),
                        permission: 'outside.edit',
                        primary: true,
                        run: () => again(false),
                      },
                    ]
                  : []),
                ...(it.kind === 'stop' && it.state === 'done'
                  ? [
                      {
                        key: 'seen',
                        label: t('outside.one.seen'),
                        permission: 'outside.edit',
                        run: () => send(`${instructionsPath}/${id}/seen`),
                      },
                    ]
                  : []),
              ]
            : []
        }
      />
    </>
  );
}
