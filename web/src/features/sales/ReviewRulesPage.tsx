import { PlusOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Skeleton } from 'antd';
import { useState } from 'react';
import { api } from '@/api/client';
import { problemOf } from '@/api/problem';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { problemToForm } from '@/ui/problemToForm';
import { Refusal } from '@/ui/Refusal';
import { useAsk } from '@/ui/useAsk';
import { useIdempotencyKey } from '@/ui/useIdempotencyKey';
import { useUndo } from '@/ui/useUndo';
import type { ReviewRule } from './model';
import { RuleRow, RuleText } from './RuleRow';
import '@/ui/document/document.css';
import './sales.css';

export interface Template {
  version: number;
  rules: ReviewRule[];
  words: Record<string, 'int' | 'bool' | 'text'>;
}

const path = '/api/sales/review-rules';
const key = ['sales', 'reviewRules'];

/** The review template: which orders a person must look at, and from what amount. */
export default function ReviewRulesPage() {
  const { t } = useI18n();
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: () => api.get<Template>(path),
  });
  return (
    <section className="sales-stack">
      <header className="rt-page-head">
        <h1>{t('sales.rules.title')}</h1>
        {data && <span className="rt-muted">{t('sales.rules.version', { n: data.version })}</span>}
      </header>
      <p className="rt-muted">{t('sales.rules.intro')}</p>
      <Refusal error={error} onRetry={() => void refetch()} />
      {data ? <Rules key={data.version} template={data} /> : !error && <Skeleton active />}
    </section>
  );
}

function Rules({ template }: { template: Template }) {
  const { t } = useI18n();
  const can = useCan();
  const client = useQueryClient();
  const { key: idempotencyKey, renew } = useIdempotencyKey();
  const [ask, dialog] = useAsk();
  const [offer, notes] = useUndo();
  const [rows, setRows] = useState(() => numbered(template.rules));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const rules = rows.map(({ rule }) => rule);
  const problem = error === null ? null : problemOf(error);
  const mayEdit = can('process.edit');
  const changed = JSON.stringify(rules) !== JSON.stringify(template.rules);
  const fields = problem ? problemToForm(problem).fields : [];
  const malformed = problem?.type === '/problems/rules/rule-malformed' ? problem : null;

  /** What is wrong with a rule, by its field; a condition that does not compile is the rule's own. */
  function errorsOf(index: number): Record<string, string> {
    const errors: Record<string, string> = {};
    for (const { name, errors: said } of fields)
      if (name[0] === 'rules' && name[1] === index) errors[String(name[2])] = said[0] ?? '';
    if (malformed && malformed.code === rules[index]?.code)
      errors.when = String(malformed.message ?? malformed.detail ?? malformed.title);
    return errors;
  }

  async function publish() {
    const sure = await ask({
      title: t('sales.rules.publishTitle', { n: template.version + 1 }),
      body: t('sales.rules.publishBody'),
      ok: t('sales.rules.publish'),
    });
    if (sure === null) return;
    setBusy(true);
    setError(null);
    try {
      const body = { seen: template.version, rules };
      const saved = await api.put<Template>(path, body, { idempotencyKey });
      renew();
      client.setQueryData(key, saved);
      offer(t('sales.rules.published', { n: saved.version }));
    } catch (thrown) {
      setError(thrown);
      setBusy(false);
    }
  }

  return (
    <>
      {dialog}
      {notes}
      {fields.length === 0 && !malformed && <Refusal error={error} />}
      {rules.length === 0 && <p className="sales-card">{t('sales.rules.none')}</p>}
      <ol className="sales-areas">
        {rows.map(({ id, rule }, index) =>
          mayEdit ? (
            <RuleRow
              key={id}
              index={index}
              rule={rule}
              words={template.words}
              errors={errorsOf(index)}
              onChange={(next) =>
                setRows(rows.map((row) => (row.id === id ? { id, rule: next } : row)))
              }
              onRemove={() => setRows(rows.filter((row) => row.id !== id))}
            />
          ) : (
            <RuleText key={id} rule={rule} />
          ),
        )}
      </ol>
      <p className="rt-muted">{t('sales.rules.otherwise')}</p>
      {mayEdit ? (
        <div className="rt-actions">
          <div className="rt-actions-row">
            <Button
              icon={<PlusOutlined />}
              onClick={() => setRows([...rows, ...numbered([fresh(rules)])])}
            >
              {t('sales.rules.add')}
            </Button>
            <span className="rt-spring" />
            {changed && (
              <Button onClick={() => setRows(numbered(template.rules))}>
                {t('sales.areas.discard')}
              </Button>
            )}
            <Button
              type="primary"
              loading={busy}
              disabled={!changed}
              onClick={() => void publish()}
            >
              {t('sales.rules.publish')}
            </Button>
          </div>
        </div>
      ) : (
        <p className="rt-muted">{t('sales.rules.readOnly')}</p>
      )}
    </>
  );
}

let next = 0;

/** Rules with a number of the page's own, so that a row keeps its state while others come and go. */
const numbered = (rules: ReviewRule[]) => rules.map((rule) => ({ id: next++, rule }));

/** A new rule under a code that is free. */
function fresh(rules: ReviewRule[]): ReviewRule {
  let number = rules.length + 1;
  while (rules.some(({ code }) => code === `rule-${number}`)) number++;
  return { code: `rule-${number}`, when: 'amount >= 500000', reasonZh: '', reasonEn: '' };
}
