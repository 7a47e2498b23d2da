import { Button } from 'antd';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useParts, type BudgetLine, type BudgetPart } from './model';

/** Who takes how much of a budget that covers departments below; choosing one shows its entries. */
export function Parts({
  line: { budget },
  chosen,
  onChoose,
}: {
  line: BudgetLine;
  chosen?: BudgetPart;
  onChoose: (part?: BudgetPart) => void;
}) {
  const { t, fmt } = useI18n();
  const { data, error } = useParts(budget.id);
  return (
    <>
      <h3>{t('budget.parts')}</h3>
      <p className="rt-muted">{t('budget.partsAbout')}</p>
      <Refusal error={error} />
      <table className="rt-budget-entries">
        <thead>
          <tr>
            <th>{t('budget.department')}</th>
            <th className="rt-right">{t('budget.committed')}</th>
            <th className="rt-right">{t('budget.spent')}</th>
          </tr>
        </thead>
        <tbody>
          {data?.map((part) => (
            <tr key={part.department} aria-selected={part.department === chosen?.department}>
              <td>
                <Button type="link" size="small" onClick={() => onChoose(part)}>
                  {part.name}
                </Button>
                {part.own && <span className="rt-muted">{t('budget.partOwn')}</span>}
              </td>
              <td className="rt-number rt-right">{fmt.amount(part.committed.amount)}</td>
              <td className="rt-number rt-right">{fmt.amount(part.spent.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {chosen && (
        <p>
          <Button type="link" size="small" onClick={() => onChoose(undefined)}>
            {t('budget.entriesAll')}
          </Button>
          {!chosen.own && (
            <Link to={`/budgets?department=${chosen.department}`}>
              {t('budget.partBudgets', { department: chosen.name })}
            </Link>
          )}
        </p>
      )}
    </>
  );
}
