import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { StatusTag } from '@/ui/StatusTag';
import { useWho } from '@/ui/useWho';
import { useAdjustments } from './model';
import { adjustmentStates } from './status';

/** What was asked for of a budget, and what was decided. */
export function Adjustments({ budget }: { budget: string }) {
  const { t, fmt } = useI18n();
  const who = useWho();
  const { data, error } = useAdjustments(budget);
  if (data?.items.length === 0) return <p className="rt-muted">{t('budget.noAdjustments')}</p>;
  return (
    <>
      <Refusal error={error} />
      <table className="rt-budget-entries rt-budget-asked">
        <tbody>
          {data?.items.map((one) => (
            <tr key={one.id}>
              <td>{one.number}</td>
              <td>
                <StatusTag status={adjustmentStates[one.state]} />
              </td>
              <td className="rt-number rt-right">{fmt.amount(one.change.amount)}</td>
              <td className="rt-budget-reason">{one.reason}</td>
              <td className="rt-muted">{who(one.createdBy)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
