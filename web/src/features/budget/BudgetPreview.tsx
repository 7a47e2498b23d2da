import { Button } from 'antd';
import { useState } from 'react';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Facts } from '@/ui/document/Facts';
import { Refusal } from '@/ui/Refusal';
import { useWho } from '@/ui/useWho';
import { AdjustForm } from './AdjustForm';
import { Adjustments } from './Adjustments';
import {
  periodText,
  useEntries,
  type BudgetEntry,
  type BudgetLine,
  type BudgetPart,
} from './model';
import { Parts } from './Parts';
import { Used } from './Used';

const moved = (entry: BudgetEntry) =>
  [entry.amount, entry.committed, entry.spent].find(({ amount }) => Number(amount) !== 0) ??
  entry.amount;

/** A budget's figures and what changed it. */
export function BudgetPreview({ line }: { line: BudgetLine }) {
  const { t, fmt, lang } = useI18n();
  const who = useWho();
  const { budget } = line;
  const [of, setOf] = useState<BudgetPart>();
  const { data, error } = useEntries(budget.id, of?.department);
  const can = useCan();
  const [adjusting, setAdjusting] = useState(false);
  return (
    <div className="rt-budget-preview">
      <Facts
        facts={[
          { label: t('budget.amount'), value: fmt.money(budget.amount) },
          { label: t('budget.committed'), value: fmt.money(budget.committed) },
          { label: t('budget.spent'), value: fmt.money(budget.spent) },
          { label: t('budget.left'), value: fmt.money(budget.left) },
          { label: t('budget.forecast'), value: fmt.money(budget.forecast) },
          { label: t('budget.period'), value: periodText(budget.key, lang === 'zh') },
        ]}
      />
      <Used budget={budget} />
      {Number(budget.below.amount) > 0 && <Parts line={line} chosen={of} onChoose={setOf} />}
      <p className="rt-muted">{t('budget.forecastAbout')}</p>
      {can('budget.adjust') && (
        <Button onClick={() => setAdjusting(true)}>{t('budget.adjust')}</Button>
      )}
      <h3>{t('budget.adjustments')}</h3>
      <Adjustments budget={budget.id} />
      <h3>{of ? t('budget.entriesOf', { department: of.name }) : t('budget.entries')}</h3>
      <Refusal error={error} />
      <table className="rt-budget-entries rt-budget-moves">
        <tbody>
          {data?.items.map((entry) => (
            <tr key={entry.id}>
              <td>{fmt.dateTime(entry.at)}</td>
              <td>{t(`budget.entry.${entry.kind}`)}</td>
              <td>{entry.number || '—'}</td>
              <td className="rt-number rt-right">{fmt.amount(moved(entry).amount)}</td>
              <td className="rt-muted">{who(entry.by)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {adjusting && <AdjustForm line={line} onClose={() => setAdjusting(false)} />}
    </div>
  );
}
