import { Alert } from 'antd';
import { useI18n } from '@/i18n';
import { Route } from '@/ui/route/Route';
import type { BudgetAnswer, Outlook, SupplierStanding } from './model';
import { remaining } from './budget';

/** Who would decide and why, how the budget stands, what is to be said of the supplier. */
export function OutlookCard({ outlook }: { outlook: Outlook }) {
  return (
    <div className="purchasing-outlook">
      <BudgetLine budget={outlook.budget} />
      <SupplierLine standing={outlook.supplier} />
      <CountedLine outlook={outlook} />
      <RouteOutlook route={outlook.route} />
    </div>
  );
}

/** Who would decide, why, by when, and what would be quicker. */
export function RouteOutlook({ route }: { route: Outlook['route'] }) {
  const { t, fmt, pick } = useI18n();
  return (
    <>
      {route.blocked.length > 0 && (
        <p className="rt-refusal rt-refusal-stopped" role="alert">
          {route.blocked
            .map((one) => pick({ zh: one.textZh ?? '', en: one.textEn ?? '' }))
            .join(' ')}
        </p>
      )}
      {route.outcome === 'auto' && <p>{t('purchasing.preview.auto')}</p>}
      <Route
        stops={route.steps.map((step) => ({
          key: step.routed.role,
          role: pick({ zh: step.nameZh, en: step.nameEn }),
          who: step.persons.map(({ name }) => name).join(' / '),
          tone: 'waiting',
          state: t('purchasing.preview.due', {
            minutes: step.routed.dueMinutes,
            at: fmt.dateTime(step.dueAt),
          }),
          reasons: step.routed.reasons.map((reason) =>
            pick({ zh: reason.textZh ?? '', en: reason.textEn ?? '' }),
          ),
        }))}
      />
      {route.shorter.length > 0 && (
        <Alert
          type="info"
          title={t('purchasing.preview.shorter')}
          description={
            <ul>
              {route.shorter.map((one, index) => (
                <li key={index}>{pick({ zh: one.textZh, en: one.textEn })}</li>
              ))}
            </ul>
          }
        />
      )}
      <p className="rt-muted">{t('purchasing.preview.rules', { version: route.version })}</p>
    </>
  );
}

/** With how many others the order counts, and for how much; nothing where it counts for itself. */
function CountedLine({ outlook: { counted, amount } }: { outlook: Outlook }) {
  const { t, fmt } = useI18n();
  if (counted.others === 0) return null;
  return (
    <p className="purchasing-over" role="status">
      {t('purchasing.preview.counted', {
        days: counted.days,
        n: counted.others,
        own: fmt.money(amount),
        sum: fmt.money(counted.amount),
      })}
    </p>
  );
}

/** The budget in one sentence, in the words of the policy. */
export function BudgetLine({ budget }: { budget: BudgetAnswer }) {
  const { t, fmt } = useI18n();
  const worst = budget.standings[0];
  if (!worst) return <p className="rt-muted">{t('purchasing.budget.unchecked')}</p>;
  const { left, excess } = remaining(worst);
  const words = {
    whose: worst.above && t('purchasing.budget.whose', { department: worst.above }),
    period: t(`purchasing.budget.${worst.period === 'month' ? 'month' : 'quarter'}`),
    left: fmt.amount(left),
    order: fmt.amount(worst.order.amount),
    excess: fmt.amount(excess),
  };
  return budget.overBasisPoints > 0 ? (
    <p className="purchasing-over" role="status">
      {t('purchasing.budget.over', words)}
    </p>
  ) : (
    <p>{t('purchasing.budget.within', words)}</p>
  );
}

export function SupplierLine({ standing }: { standing: SupplierStanding | null }) {
  const { t, fmt } = useI18n();
  if (!standing) return null;
  const bad = standing.state === 'expired' || standing.state === 'missing';
  return (
    <p className={bad ? 'purchasing-over' : undefined}>
      {t(`purchasing.supplierState.${standing.state}`, {
        document: standing.document,
        until: standing.until ? fmt.date(standing.until) : '',
      })}
    </p>
  );
}
