import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { DocumentPage } from '@/ui/document/DocumentPage';
import { useAsk } from '@/ui/useAsk';
import { Comparison, type Choices } from './Comparison';
import type { Rfq, RfqWhole } from './sourcing';
import { QuotationForm } from './QuotationForm';
import { rfqStates } from './status';
import './purchasing.css';

/** One request for quotation: who answered what, who is the cheapest, who gets the order. */
export default function RfqPage() {
  const { id = '' } = useParams();
  const { t, fmt } = useI18n();
  const can = useCan();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [ask, layer] = useAsk();
  const [quoting, setQuoting] = useState<Rfq['suppliers'][number] | null>(null);
  const [choices, setChoices] = useState<Choices>({});
  const path = `/api/purchasing/rfqs/${id}`;
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['purchasing', 'rfq', id],
    queryFn: () => api.get<RfqWhole>(path),
  });
  const rfq = data?.rfq;
  async function act(step: string, body: object) {
    await api.post(`${path}/${step}`, body, { idempotencyKey: idempotencyKey() });
    await client.invalidateQueries({ queryKey: ['purchasing'] });
  }
  async function cancel() {
    const reason = await ask({
      title: `${t('purchasing.rfqs.cancel')} ${rfq?.number ?? ''}`,
      label: t('purchasing.reason'),
      required: true,
      ok: t('purchasing.rfqs.cancel'),
    });
    if (reason !== null) await act('cancel', { revision: rfq?.revision, reason });
  }
  async function award() {
    const dearer = data?.comparison.lines.some(
      ({ line, best }) => choices[line.lineNo] && choices[line.lineNo] !== best,
    );
    const reason = await ask({
      title: `${t('purchasing.rfqs.award')} ${rfq?.number ?? ''}`,
      ...(dearer && { label: t('purchasing.rfqs.awardReason'), required: true }),
      ok: t('purchasing.rfqs.award'),
    });
    if (reason === null || !data) return;
    await act('award', {
      revision: rfq?.revision,
      choices: data.comparison.lines.flatMap(({ line, best }) => {
        const supplier = choices[line.lineNo] ?? best;
        return supplier
          ? [{ lineNo: line.lineNo, supplier, reason: supplier === best ? '' : reason }]
          : [];
      }),
    });
  }
  const mine = can('purchasing.edit');
  const sent = rfq?.state === 'sent';
  return (
    <>
      {layer}
      {rfq && quoting && (
        <QuotationForm
          rfq={rfq}
          supplier={quoting}
          onClose={() => {
            setQuoting(null);
            void refetch();
          }}
        />
      )}
      <DocumentPage
        number={rfq?.number ?? ''}
        backPath="/purchasing/rfqs"
        loading={isPending}
        error={error}
        onRetry={() => void refetch()}
        status={rfq && rfqStates[rfq.state]}
        facts={
          rfq
            ? [
                { label: t('purchasing.rfqs.subject'), value: rfq.title },
                { label: t('purchasing.rfqs.answerBy'), value: fmt.date(rfq.answerBy) },
                { label: t('purchasing.buyer'), value: rfq.buyer },
                { label: t('purchasing.note'), value: rfq.note || '—' },
              ]
            : []
        }
        tabs={
          data
            ? [
                {
                  key: 'comparison',
                  label: t('purchasing.rfqs.comparison'),
                  children: (
                    <Comparison
                      whole={data}
                      choices={choices}
                      onChoose={
                        mine && sent
                          ? (lineNo, supplier) =>
                              setChoices((before) => ({ ...before, [lineNo]: supplier }))
                          : undefined
                      }
                    />
                  ),
                },
                {
                  key: 'suppliers',
                  label: t('purchasing.rfqs.suppliers'),
                  children: (
                    <ul className="purchasing-files">
                      {data.rfq.suppliers.map((one) => (
                        <li key={one.supplier} className="purchasing-marks">
                          <strong>{one.name}</strong>
                          <span>{t(`purchasing.rfqs.state.${one.state}`)}</span>
                          <span className="rt-muted">{one.note}</span>
                          {mine && sent && (
                            <>
                              <Button size="small" onClick={() => setQuoting(one)}>
                                {t('purchasing.rfqs.quote')}
                              </Button>
                              <Button
                                size="small"
                                type="text"
                                onClick={() =>
                                  void act('declines', { supplier: one.supplier, note: '' })
                                }
                              >
                                {t('purchasing.rfqs.decline')}
                              </Button>
                            </>
                          )}
                        </li>
                      ))}
                    </ul>
                  ),
                },
              ]
            : []
        }
        waiting={rfq?.state === 'awarded' ? t('purchasing.rfqs.awarded') : null}
        actions={
          rfq
            ? [
                ...(rfq.state === 'draft'
                  ? [
                      {
                        key: 'edit',
                        label: t('purchasing.edit'),
                        keys: 'KeyE',
                        permission: 'purchasing.edit',
                        run: () => void navigate(`/purchasing/rfqs/${id}/edit`),
                      },
                      {
                        key: 'send',
                        label: t('purchasing.rfqs.send'),
                        primary: true,
                        permission: 'purchasing.edit',
                        run: () => act('send', { revision: rfq.revision }),
                      },
                    ]
                  : []),
                ...(sent
                  ? [
                      {
                        key: 'award',
                        label: t('purchasing.rfqs.award'),
                        primary: true,
                        permission: 'purchasing.edit',
                        run: award,
                      },
                    ]
                  : []),
                ...(sent || rfq.state === 'draft'
                  ? [
                      {
                        key: 'cancel',
                        label: t('purchasing.rfqs.cancel'),
                        more: true,
                        permission: 'purchasing.edit',
                        run: cancel,
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
