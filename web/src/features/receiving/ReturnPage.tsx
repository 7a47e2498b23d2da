import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useI18n } from '@/i18n';
import type { Action } from '@/ui/document/ActionBar';
import { DocumentPage } from '@/ui/document/DocumentPage';
import { useAsk } from '@/ui/useAsk';
import { LinkDialog } from './LinkDialog';
import { doorPage, returnPage, returnsPath, returnStates, useReceiving, useReturn } from './model';
import type { Return } from './model';
import { RefundDialog } from './RefundDialog';
import { GoodsTable, NumberTable, Photos, RefundTable, VerdictTable } from './ReturnTabs';
import { useReturnFacts, useSteps } from './returnFacts';
import './receiving.css';

/** One return: what comes back, what was found of it, and what becomes of the customer's wish. */
export default function ReturnPage() {
  const { id = '' } = useParams();
  const { t } = useI18n();
  const navigate = useNavigate();
  const [ask, question] = useAsk();
  const { data, error, isPending, refetch } = useReturn(id);
  const send = useReceiving();
  const facts = useReturnFacts(data);
  const steps = useSteps(data);
  const [dialog, setDialog] = useState<'refund' | 'link' | null>(null);
  const it = data?.authorisation;
  const waits = data?.refunds.some((one) => one.returned === id && one.state === 'requested');

  async function ending(step: 'cancel' | 'close') {
    const label = t(`receiving.acts.${step}`);
    const reason = await ask({
      title: `${label} ${it?.number ?? ''}`,
      label: t('receiving.why'),
      required: true,
      ok: label,
    });
    if (reason !== null) await send(`${returnsPath}/${id}/${step}`, { reason });
  }

  const actions: Record<string, Action> = {
    door: {
      key: 'door',
      label: t(it?.state === 'received' ? 'receiving.acts.inspect' : 'receiving.acts.receive'),
      permission: it?.state === 'received' ? 'receiving.inspect' : 'receiving.receive',
      primary: true,
      keys: 'KeyS',
      run: () => void navigate(doorPage(id)),
    },
    link: {
      key: 'link',
      label: t('receiving.acts.link'),
      permission: 'receiving.return',
      primary: it?.state === 'inspected',
      run: () => setDialog('link'),
    },
    refund: {
      key: 'refund',
      label: t('receiving.acts.refund'),
      permission: 'receiving.return',
      primary: it?.wish !== 'exchange',
      keys: 'KeyR',
      disabledWhy: waits ? t('receiving.refunds.waits') : null,
      run: () => setDialog('refund'),
    },
    exchange: {
      key: 'exchange',
      label: t('receiving.acts.exchange'),
      permission: 'receiving.return',
      primary: it?.wish === 'exchange',
      disabledWhy: waits ? t('receiving.refunds.waits') : null,
      confirm: {
        title: t('receiving.acts.exchangeTitle', { number: it?.number ?? '' }),
        body: t('receiving.acts.exchangeBody'),
      },
      run: () => send(`${returnsPath}/${id}/exchange`),
    },
    cancel: {
      key: 'cancel',
      label: t('receiving.acts.cancel'),
      permission: 'receiving.return',
      more: true,
      run: () => ending('cancel'),
    },
    close: {
      key: 'close',
      label: t('receiving.acts.close'),
      permission: 'receiving.return',
      more: true,
      run: () => ending('close'),
    },
  };
  const offered: Record<Return['state'], string[]> = {
    announced: ['door', 'cancel'],
    received: it?.order ? ['door'] : ['door', 'link'],
    inspected: it?.order ? ['refund', 'exchange', 'close'] : ['link', 'close'],
    closed: [],
    cancelled: [],
    expired: [],
  };
  return (
    <>
      {question}
      {dialog === 'refund' && data && <RefundDialog trace={data} onClose={() => setDialog(null)} />}
      {dialog === 'link' && it && <LinkDialog of={it} onClose={() => setDialog(null)} />}
      <DocumentPage
        number={it?.number ?? ''}
        backPath="/receiving/returns"
        loading={isPending}
        error={error}
        onRetry={() => void refetch()}
        status={it && returnStates[it.state]}
        dueAt={it?.state === 'announced' ? it.expiresAt : undefined}
        facts={facts}
        steps={steps}
        tabs={[
          {
            key: 'goods',
            label: `${t('receiving.goods')} ${data?.goods.length ?? 0}`,
            children: data && <GoodsTable trace={data} />,
          },
          {
            key: 'verdicts',
            label: `${t('receiving.verdicts')} ${data?.verdicts.length ?? 0}`,
            children: data && <VerdictTable trace={data} />,
          },
          ...(data && data.numbers.kept.length > 0
            ? [
                {
                  key: 'numbers',
                  label: `${t('receiving.serials.title')} ${data.numbers.came.length}`,
                  children: <NumberTable trace={data} />,
                },
              ]
            : []),
          {
            key: 'photos',
            label: `${t('receiving.photos')} ${data?.photos.length ?? 0}`,
            children: data && <Photos trace={data} />,
          },
          {
            key: 'refunds',
            label: `${t('receiving.refunds.title')} ${data?.refunds.length ?? 0}`,
            children: data && <RefundTable refunds={data.refunds} />,
          },
        ]}
        waiting={waits ? t('receiving.refunds.waits') : it && t(`receiving.waiting.${it.state}`)}
        actions={(it ? offered[it.state] : []).map((key) => actions[key] as Action)}
        key={returnPage(id)}
      />
    </>
  );
}
