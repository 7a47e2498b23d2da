import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { DocumentPage } from '@/ui/document/DocumentPage';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { awards, chosen, type Choices } from './award';
import { Comparison } from './Comparison';
import { LetterLine, MailClosed } from './LetterLine';
import { useLetters, type Letters } from './letters';
import { QuotationForm } from './QuotationForm';
import type { Rfq, RfqWhole } from './sourcing';
import { answerStates, rfqStates } from './status';
import { useSourced } from './useSourced';
import './purchasing.css';

/** One request for quotation: who answered what, who is the cheapest, who gets the order. */
export default function RfqPage() {
  const { t, fmt } = useI18n();
  const can = useCan();
  const navigate = useNavigate();
  const one = useSourced<RfqWhole>('rfqs', ({ rfq }) => rfq);
  const [quoting, setQuoting] = useState<AskedSupplier | null>(null);
  const [choices, setChoices] = useState<Choices>({});
  const { id, data, act, ask, refresh } = one;
  const rfq = data?.rfq;
  async function award() {
    if (!data) return;
    const lines = chosen(data.comparison, choices);
    const orders = awards(data.comparison, choices);
    const reason = await ask({
      title: `${t('purchasing.rfqs.award')} ${data.rfq.number}`,
      body: t('purchasing.rfqs.awardBody', {
        n: orders.length,
        each: orders
          .map(({ name, sum }) => t('purchasing.rfqs.awardEach', { name, sum: fmt.money(sum) }))
          .join('; '),
      }),
      ...(lines.some(({ dearer }) => dearer) && {
        label: t('purchasing.rfqs.awardReason'),
        required: true,
      }),
      ok: t('purchasing.rfqs.award'),
    });
    if (reason === null) return;
    await act('award', {
      choices: lines.map(({ lineNo, supplier, dearer }) => ({
        ...{ lineNo, supplier },
        reason: dearer ? reason : '',
      })),
    });
  }
  async function decline({ supplier, name }: AskedSupplier) {
    const note = await ask({
      title: t('purchasing.rfqs.declineTitle', { name }),
      label: t('purchasing.note'),
      ok: t('purchasing.rfqs.decline'),
    });
    if (note === null) return;
    await api.post(
      `${one.path}/declines`,
      { supplier, note },
      { idempotencyKey: idempotencyKey() },
    );
    await refresh();
  }
  const letters = useLetters(one.path, rfq !== undefined && rfq.state !== 'cancelled');
  const unreached = (letters.data?.suppliers ?? []).filter(({ state }) =>
    ['noAddress', 'failed'].includes(state),
  ).length;
  const mine = can('purchasing.edit');
  const sent = rfq?.state === 'sent';
  return (
    <>
      {one.layer}
      {data && quoting && (
        <QuotationForm
          whole={data}
          supplier={quoting}
          onClose={() => {
            setQuoting(null);
            void refresh();
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
                { label: t('purchasing.buyer'), value: rfq.buyerName },
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
                  label: (
                    <>
                      {t('purchasing.rfqs.suppliers')} {data.rfq.suppliers.length}
                      {unreached > 0 && (
                        <Tag className="purchasing-urgent">
                          {t('purchasing.letters.unreached', { n: unreached })}
                        </Tag>
                      )}
                    </>
                  ),
                  children: (
                    <Asked
                      rfq={data.rfq}
                      letters={letters.data}
                      again={mine && sent ? letters.again : undefined}
                      quote={mine && sent ? setQuoting : undefined}
                      decline={decline}
                    />
                  ),
                },
              ]
            : []
        }
        waiting={
          rfq &&
          t(`purchasing.rfqs.waiting.${rfq.state}`, {
            n: rfq.suppliers.filter(({ state }) => state === 'offered').length,
            all: rfq.suppliers.length,
            by: fmt.date(rfq.answerBy),
          })
        }
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
                        confirm: {
                          title: t('purchasing.rfqs.sendTitle', { number: rfq.number }),
                          body: t('purchasing.rfqs.sendBody', { n: rfq.suppliers.length }),
                        },
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
                        disabledWhy:
                          data.comparison.offers.length === 0
                            ? t('purchasing.rfqs.noOffers')
                            : null,
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

type AskedSupplier = Rfq['suppliers'][number];

interface AskedProps {
  rfq: Rfq;
  letters: Letters | undefined;
  again?: ((supplier: string) => Promise<void>) | undefined;
  quote?: ((supplier: AskedSupplier) => void) | undefined;
  decline: (supplier: AskedSupplier) => Promise<void>;
}

/** Who is asked: how the letter got there, what was answered. */
function Asked({ rfq, letters, again, quote, decline }: AskedProps) {
  const { t } = useI18n();
  const [error, setError] = useState<unknown>(null);
  return (
    <section className="purchasing-card">
      {letters && <MailClosed open={letters.open} />}
      <Refusal error={error} />
      <ul className="purchasing-asked">
        {rfq.suppliers.map((one) => {
          const letter = letters?.suppliers.find(({ supplier }) => supplier === one.supplier);
          return (
            <li key={one.supplier}>
              <div className="purchasing-marks">
                <strong>{one.name}</strong>
                <StatusTag status={answerStates[one.state]} />
                <span className="rt-muted">{one.note}</span>
                <span className="rt-spring" />
                {quote && (
                  <span className="purchasing-marks">
                    <Button
                      size="small"
                      type="text"
                      onClick={() => void decline(one).then(() => setError(null), setError)}
                    >
                      {t('purchasing.rfqs.decline')}
                    </Button>
                    <Button size="small" onClick={() => quote(one)}>
                      {t('purchasing.rfqs.quote')}
                    </Button>
                  </span>
                )}
              </div>
              {letter && <LetterLine letter={letter} open={letters?.open ?? true} again={again} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
