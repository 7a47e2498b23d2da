import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { companyDay } from '@/ui/companyDay';
import { Refusal } from '@/ui/Refusal';
import { useBudgetsOn } from './model';
import { Used } from './Used';
import './budget.css';

/** What is left of this quarter's budgets, on the workbench. */
export default function Left() {
  const { t, fmt } = useI18n();
  const { data, error } = useBudgetsOn(companyDay(), 'quarter');
  return (
    <section className="rt-budget-left">
      <h2>
        <Link to="/budgets">{t('budget.leftTitle')}</Link>
      </h2>
      <Refusal error={error} />
      {data?.items.length === 0 && <p className="rt-muted">{t('budget.none')}</p>}
      <ul>
        {data?.items.slice(0, 5).map(({ budget, department }) => (
          <li key={budget.id}>
            <span>
              {budget.key.category ? `${department} · ${budget.key.category}` : department}
            </span>
            <span className="rt-number">{fmt.money(budget.left)}</span>
            <Used budget={budget} />
          </li>
        ))}
      </ul>
    </section>
  );
}
