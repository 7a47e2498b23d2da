import { Tag } from 'antd';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import type { Order } from './model';

/** What an order is besides its state, and the way to its thread. */
export function OrderMarks({ order, changing }: { order: Order; changing: boolean }) {
  const { t } = useI18n();
  return (
    <>
      {order.urgent && <Tag className="purchasing-urgent">{t('purchasing.urgent')}</Tag>}
      {order.crossBorder && <Tag>{t('purchasing.crossBorder')}</Tag>}
      {order.version > 1 && <Tag>v{order.version}</Tag>}
      {changing && <Tag>{t('purchasing.changing')}</Tag>}
      <Link to={`/threads/${order.number}`}>{t('purchasing.thread')}</Link>
    </>
  );
}
