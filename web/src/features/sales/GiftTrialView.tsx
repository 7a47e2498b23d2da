import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { Money } from '@/ui/Money';
import { plain, type GiftTrial } from './gifts';

/** What a rule would have given to the orders of the last days, order by order. */
export function GiftTrialView({ trial }: { trial: GiftTrial }) {
  const { t, fmt } = useI18n();
  return (
    <section className="sales-gift-trial sales-stack" aria-live="polite">
      <div className="sales-gift-figures">
        <Figure label={t('sales.gifts.trial.pieces')} value={plain(trial.pieces)} />
        <Figure label={t('sales.gifts.trial.given')} value={fmt.integer(trial.given)} />
        <div>
          <p className="rt-muted">{t('sales.gifts.trial.cost')}</p>
          <p className="sales-figure">
            <Money value={{ amount: trial.cost, currency: 'CNY' }} />
          </p>
        </div>
      </div>
      <p className="rt-muted">
        {t('sales.gifts.trial.of', {
          orders: trial.orders,
          matching: trial.matching,
          since: fmt.dateTime(trial.since),
        })}
        {Number(trial.unpriced) > 0 &&
          ` ${t('sales.gifts.trial.unpriced', { n: plain(trial.unpriced) })}`}
        {!trial.whole && ` ${t('sales.gifts.trial.part')}`}
      </p>
      <ul className="sales-gift-orders">
        {trial.first.map((one) => (
          <li key={one.id}>
            <Link to={`/sales/orders/${one.id}`} target="_blank">
              {one.number}
            </Link>
            <span className="rt-muted">
              {one.shop} · {fmt.amount(one.totalCompany)}
            </span>
            <span>{one.gifts.join('、')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <div>
      <p className="rt-muted">{label}</p>
      <p className="sales-figure rt-number">{value}</p>
    </div>
  );
}
