import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '@/api/client';
import type { Schema } from '@/api/model';
import type { Page } from '@/api/page';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';

type Account = Schema<'sales.CreditController.AccountView'>;

/** What a customer or partner may owe and owes, for those who see orders. */
export function CreditStanding({ party }: { party: string }) {
  const { t, fmt } = useI18n();
  const allowed = useCan()('sales.order.read');
  const { data } = useQuery({
    queryKey: ['sales', 'credit', 'party', party],
    queryFn: () => api.get<Page<Account>>('/api/sales/credit-accounts', { query: { party } }),
    enabled: allowed,
  });
  if (!allowed || !data) return null;
  return (
    <section>
      <h2>{t('parties.section.credit')}</h2>
      {data.items.length === 0 && <p className="rt-muted">{t('parties.credit.none')}</p>}
      {data.items.map((it) => (
        <p key={it.id}>
          <Link to="/sales/credit">{[it.shop, it.buyerCode].filter(Boolean).join(' · ')}</Link>{' '}
          {t('parties.credit.standing', {
            limit: fmt.amount(it.limit),
            used: fmt.amount(it.used),
            room: fmt.amount(it.room),
            currency: it.currency,
          })}
        </p>
      ))}
    </section>
  );
}
