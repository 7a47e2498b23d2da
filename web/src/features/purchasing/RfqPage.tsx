import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { DocumentPage } from '@/ui/document/DocumentPage';
import { Comparison, type Choices } from './Comparison';
import { QuotationForm } from './QuotationForm';
import type { Rfq, RfqWhole } from './sourcing';
import { rfqStates } from './status';
import { useSourced } from './useSourced';
import './purchasing.css';

/** One request for quotation: who answered what, who is the cheapest, who gets the order. */
export default function RfqPage() {
  const { t, fmt } = useI18n();
  const can = useCan();
  const navigate = useNavigate();
  const one = useSourced<RfqWhole>('rfqs', ({ rfq }) => rfq);
  const [quoting, setQuoting] = useState<Rfq['suppliers'][number] | null>(null);
  const [choices, setChoices] = useState<Choices>({});
  const { id, data, act, ask, refetch } = one;
  const rfq = data?.rfq;
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
      {one.layer}
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
        {...one.page}
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
                        run: () => act('send'),
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
                        run: () => one.withReason('cancel', t('purchasing.rfqs.cancel')),
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
