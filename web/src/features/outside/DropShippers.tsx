import { Tag } from 'antd';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { useTold } from './links';
import type { OutsideWarehouse } from './model';

const lists = '/warehouse/outside';

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
  const { t, fmt, pick } = useI18n();
  const { data: told } = useTold(it.warehouse);
  const last = told?.[0];
  const { health } = it;
  const of = `warehouse=${it.warehouse}`;
  return (
    <article className="rt-outside-card">
      <header>
        <h2>
          {pick({ zh: it.nameZh, en: it.nameEn })} <small>{it.code}</small>
        </h2>
        <Tag color={it.content.active ? 'green' : undefined}>
          {t(it.content.active ? 'outside.partners.on' : 'outside.partners.off')}
        </Tag>
      </header>
      <p>{it.partnerName}</p>
      <div className="rt-outside-counts">
        <Link to={`${lists}/instructions?view=waiting&${of}`}>
          <strong>{fmt.integer(health.waiting)}</strong>
          <span>{t('outside.partners.waiting')}</span>
          {health.overdue > 0 && (
            <Tag color="red">{t('outside.partners.late', { n: health.overdue })}</Tag>
          )}
        </Link>
        <Link to={`${lists}/instructions?view=running&${of}`}>
          <strong>{fmt.integer(health.open)}</strong>
          <span>{t('outside.links.orders')}</span>
        </Link>
        <Link to={`${lists}/differences?view=open&${of}`}>
          <strong className={health.differences > 0 ? 'rt-outside-loud' : undefined}>
            {fmt.integer(health.differences)}
          </strong>
          <span>{t('outside.partners.differences')}</span>
        </Link>
      </div>
      <p className="rt-muted rt-outside-said">
        {last
          ? t(last.whole ? 'outside.links.saidAll' : 'outside.links.saidSome', {
              at: fmt.dateTime(last.at),
              n: last.lines,
              report: last.report,
            })
          : t('outside.links.saidNothing')}
      </p>
    </article>
  );
}
