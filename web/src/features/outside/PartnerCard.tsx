import { Space, Tag } from 'antd';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { outsidePath, type OutsideWarehouse } from './model';

interface PartnerCardProps {
  it: OutsideWarehouse;
  /** Stands before the mark that says whether it is in use. */
  mark?: React.ReactNode;
  partner: React.ReactNode;
  /** What its open instructions are called here. */
  open: string;
  children: React.ReactNode;
}

/** A partner's warehouse: whether it is in use, what waits, what is under way, what does not agree. */
export function PartnerCard({ it, mark, partner, open, children }: PartnerCardProps) {
  const { t, fmt, pick } = useI18n();
  const { health, content } = it;
  const of = `warehouse=${it.warehouse}`;
  return (
    <article className="rt-outside-card">
      <header>
        <h2>
          {pick({ zh: it.nameZh, en: it.nameEn })} <small>{it.code}</small>
        </h2>
        <Space size={4}>
          {mark}
          <Tag color={content.active ? 'green' : undefined}>
            {t(content.active ? 'outside.partners.on' : 'outside.partners.off')}
          </Tag>
        </Space>
      </header>
      <p>{partner}</p>
      <div className="rt-outside-counts">
        <Link to={`${outsidePath}/instructions?view=waiting&${of}`}>
          <strong>{fmt.integer(health.waiting)}</strong>
          <span>{t('outside.partners.waiting')}</span>
          {health.overdue > 0 && (
            <Tag color="red">{t('outside.partners.late', { n: health.overdue })}</Tag>
          )}
        </Link>
        <Link to={`${outsidePath}/instructions?view=running&${of}`}>
          <strong>{fmt.integer(health.open)}</strong>
          <span>{open}</span>
        </Link>
        <Link to={`${outsidePath}/differences?view=open&${of}`}>
          <strong className={health.differences > 0 ? 'rt-outside-loud' : undefined}>
            {fmt.integer(health.differences)}
          </strong>
          <span>{t('outside.partners.differences')}</span>
        </Link>
      </div>
      {children}
    </article>
  );
}
