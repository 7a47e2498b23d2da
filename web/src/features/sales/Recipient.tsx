import { Button } from 'antd';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Facts } from '@/ui/document/Facts';
import type { OrderView } from './model';
import { isGone } from './status';

/** Where the goods go; covered, with the reason, for those who may not see personal data. */
export function Recipient({ view, onCorrect }: { view: OrderView; onCorrect: () => void }) {
  const { t } = useI18n();
  const can = useCan();
  const { order, personalShown } = view;
  const { shipTo } = order;
  const or = (text: string) => text || '—';
  return (
    <div className="sales-stack">
      {!personalShown && <p className="rt-muted">{t('sales.recipient.covered')}</p>}
      {order.countryOnly && <p className="rt-muted">{t('sales.recipient.countryOnly')}</p>}
      <Facts
        facts={[
          { label: t('sales.recipient.name'), value: or(shipTo.recipient) },
          { label: t('sales.recipient.phone'), value: or(shipTo.phone) },
          { label: t('sales.recipient.country'), value: or(shipTo.country) },
          { label: t('sales.recipient.province'), value: or(shipTo.province) },
          { label: t('sales.recipient.city'), value: or(shipTo.city) },
          { label: t('sales.recipient.district'), value: or(shipTo.district) },
          { label: t('sales.recipient.street'), value: or(shipTo.street) },
          { label: t('sales.recipient.postcode'), value: or(shipTo.postcode) },
        ]}
      />
      {can('sales.order.edit') && !isGone(order.status) && (
        <div>
          <Button onClick={onCorrect}>{t('sales.acts.address')}</Button>
        </div>
      )}
    </div>
  );
}
