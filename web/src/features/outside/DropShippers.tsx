import { useI18n } from '@/i18n';
import { useTold } from './links';
import type { OutsideWarehouse } from './model';
import { PartnerCard } from './PartnerCard';

/** Each partner who sends goods of its own: orders under way, what does not agree, and what it said last. */
export function DropShippers({ partners }: { partners: OutsideWarehouse[] }) {
  const { t } = useI18n();
  return (
    <>
      <p className="rt-muted">{t('outside.links.intro')}</p>
      <div className="rt-outside-cards">
        {partners.map((it) => (
          <DropShipper key={it.warehouse} it={it} />
        ))}
      </div>
    </>
  );
}

function DropShipper({ it }: { it: OutsideWarehouse }) {
  const { t, fmt } = useI18n();
  const { data: told } = useTold(it.warehouse);
  const last = told?.[0];
  return (
    <PartnerCard it={it} partner={it.partnerName} open={t('outside.links.orders')}>
      <p className="rt-muted rt-outside-said">
        {last
          ? t(last.whole ? 'outside.links.saidAll' : 'outside.links.saidSome', {
              at: fmt.dateTime(last.at),
              n: last.lines,
              report: last.report,
            })
          : t('outside.links.saidNothing')}
      </p>
    </PartnerCard>
  );
}
