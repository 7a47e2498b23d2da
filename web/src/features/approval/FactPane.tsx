import { Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { LinesTable } from '@/ui/lines/LinesTable';
import { Money } from '@/ui/Money';
import { StatusTag } from '@/ui/StatusTag';
import { ToneIcon, type Tone } from '@/ui/tone';
import { approvalStatus, type Card, type Detail } from './model';
import type { Opinion } from './useOpinion';
import { WhatChanged } from './WhatChanged';

/** A card carries no more lines than these; the rest is in the document. */
const shownLines = 100;

interface FactPaneProps {
  detail: Detail;
  opinion: Opinion;
}

/** Facts first: the amount, what the owner says about the document, warnings; lines are folded. */
export function FactPane({ detail, opinion }: FactPaneProps) {
  const { t, fmt, pick } = useI18n();
  const { approval, card, mine } = detail;
  const active = approval.steps.find(({ state }) => state === 'active');
  const ceilingOf = (text: string) => {
    const [amount = '', currency = ''] = text.split(' ');
    return fmt.money({ amount, currency });
  };
  return (
    <div className="rt-approval-facts">
      <p className="rt-approval-kind">
        <Link to={approval.path}>{approval.number}</Link>
        <StatusTag status={approvalStatus[approval.state]} />
        {active && <ClockChip dueAt={active.dueAt} />}
        {approval.urgent && <em>{t('approval.urgent')}</em>}
      </p>
      <h2>
        <Money value={approval.amount} />
        {approval.counting.amount !== approval.amount.amount && (
          <small className="rt-approval-counting">
            {t('approval.counting', { amount: fmt.money(approval.counting) })}
          </small>
        )}
      </h2>
      <p>
        {approval.title}
        <span className="rt-muted">
          {' · '}
          {t('approval.raisedBy', {
            name: approval.submitter.name,
            at: fmt.dateTime(approval.submittedAt),
          })}
        </span>
      </p>
      {card ? <CardFacts card={card} /> : <p className="rt-muted">{t('approval.noCard')}</p>}
      <WhatChanged approval={approval} />
      {mine.step && !mine.mayApprove && (
        <section className="rt-refusal rt-refusal-stopped" role="alert">
          <ToneIcon tone="blocked" size={18} />
          <div className="rt-refusal-text">
            <strong>
              {mine.ceiling
                ? t('approval.beyond', {
                    amount: fmt.money(approval.counting),
                    ceiling: ceilingOf(mine.ceiling),
                  })
                : t('approval.beyondDepartment')}
            </strong>
          </div>
        </section>
      )}
      {mine.step && mine.mayApprove && (
        <label className="rt-approval-opinion" htmlFor={opinion.id}>
          {t(mine.opinionRequired ? 'approval.opinionRequired' : 'approval.opinion')}
          <Input.TextArea
            id={opinion.id}
            value={opinion.text}
            status={opinion.missing ? 'error' : undefined}
            aria-invalid={opinion.missing}
            maxLength={2000}
            autoSize={{ minRows: 2, maxRows: 6 }}
            onChange={(event) => opinion.write(event.target.value)}
          />
          {opinion.missing && <strong role="alert">{t('approval.opinionMissing')}</strong>}
        </label>
      )}
      {card && card.lines.length > 0 && <CardLines lines={card.lines} />}
      <p className="rt-muted">
        {t('approval.routedBy', { rules: `v${approval.rulesVersion}` })}{' '}
        {approval.end && pick({ zh: approval.end.textZh, en: approval.end.textEn })}
      </p>
    </div>
  );
}

function CardFacts({ card }: { card: Card }) {
  const { pick } = useI18n();
  return (
    <>
      <dl className="rt-approval-card">
        {card.facts.map((fact) => (
          <div key={fact.code}>
            <dt>{pick({ zh: fact.labelZh, en: fact.labelEn })}</dt>
            <dd>
              {fact.tone !== 'neutral' && (
                <span className={`rt-tag rt-tag-${fact.tone}`}>
                  <ToneIcon tone={fact.tone as Tone} />
                  {pick({ zh: fact.valueZh, en: fact.valueEn })}
                </span>
              )}
              {fact.tone === 'neutral' && pick({ zh: fact.valueZh, en: fact.valueEn })}
            </dd>
          </div>
        ))}
      </dl>
      {card.flags.map((flag) => (
        <p key={flag.code} className="rt-approval-flag">
          <ToneIcon tone="exception" />
          {flag.path ? (
            <Link to={flag.path}>{pick({ zh: flag.textZh, en: flag.textEn })}</Link>
          ) : (
            pick({ zh: flag.textZh, en: flag.textEn })
          )}
        </p>
      ))}
    </>
  );
}

function CardLines({ lines }: { lines: Card['lines'] }) {
  const { t, fmt } = useI18n();
  const [open, setOpen] = useState(lines.length <= 5);
  const numbered = lines.map((line, index) => ({ ...line, index }));
  return (
    <section>
      <button
        type="button"
        className="rt-approval-fold"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {open ? '▾' : '▸'}{' '}
        {t(lines.length < shownLines ? 'approval.lines' : 'approval.firstLines', {
          n: lines.length,
        })}
      </button>
      {open && (
        <LinesTable
          lines={numbered}
          rowKey={(line) => line.index}
          columns={[
            {
              key: 'title',
              title: t('approval.line.title'),
              width: 200,
              grow: true,
              phone: 'title',
              render: (line) => line.title,
            },
            {
              key: 'quantity',
              title: t('approval.line.quantity'),
              width: 88,
              number: true,
              render: (line) => {
                const [amount = '', uom = ''] = line.quantity.split(' ');
                return fmt.quantity({ amount, uom });
              },
            },
            {
              key: 'price',
              title: t('approval.line.price'),
              width: 88,
              number: true,
              render: (line) => fmt.amount(line.price),
            },
            {
              key: 'amount',
              title: t('approval.line.amount'),
              width: 104,
              number: true,
              render: (line) => fmt.amount(line.amount, 2),
            },
          ]}
        />
      )}
    </section>
  );
}
