import { Tag } from 'antd';
import { Link } from 'react-router';
import type { I18n } from '@/i18n';
import { Money } from '@/ui/Money';
import { StatusTag } from '@/ui/StatusTag';
import type { FilterDef, WorklistColumn } from '@/ui/worklist/types';
import { widths } from '@/ui/worklist/widths';
import type { Choice } from './choices';
import type { Goods, OrderRow } from './model';
import { orderPage } from './orders';
import { orderStates } from './status';

export const goods: readonly Goods[] = ['new', 'highValue', 'ordinary', 'regular'];

export function orderColumns({ t, fmt }: I18n): WorklistColumn<OrderRow>[] {
  return [
    {
      key: 'number',
      title: t('purchasing.number'),
      width: widths.number,
      sort: 'number',
      phone: 'title',
      render: ({ order }) => <Link to={orderPage(order.id)}>{order.number}</Link>,
    },
    {
      key: 'supplier',
      title: t('purchasing.supplier'),
      width: 200,
      grow: true,
      render: ({ order }) => <span title={order.supplierName}>{order.supplierName || '—'}</span>,
    },
    {
      key: 'amount',
      title: t('purchasing.amountCny'),
      width: widths.money,
      number: true,
      sort: 'amount',
      render: ({ order }) => <Money value={order.amount} bare />,
    },
    {
      key: 'state',
      title: t('purchasing.state'),
      width: 140,
      phone: 'mark',
      render: ({ order }) => <StatusTag status={orderStates[order.state]} />,
    },
    {
      key: 'marks',
      title: t('purchasing.marks'),
      width: 112,
      phone: 'mark',
      render: (row) => <Marks row={row} t={t} />,
    },
    {
      key: 'wantedOn',
      title: t('purchasing.wantedOn'),
      width: 104,
      render: ({ order }) => (order.wantedOn ? fmt.date(order.wantedOn) : '—'),
    },
    {
      key: 'confirmedOn',
      title: t('purchasing.confirmedOn'),
      width: 104,
      phone: 'hide',
      render: ({ order }) =>
        order.times.confirmedOn
          ? fmt.date(order.times.confirmedOn)
          : order.times.viewedAt
            ? t('purchasing.viewed')
            : '—',
    },
    {
      key: 'department',
      title: t('purchasing.department'),
      width: 96,
      hidden: true,
      phone: 'hide',
      render: (row) => row.departmentName || '—',
    },
    {
      key: 'buyer',
      title: t('purchasing.buyer'),
      width: 88,
      phone: 'hide',
      render: (row) => row.buyerName,
    },
    {
      key: 'lines',
      title: t('purchasing.lines.title'),
      width: 64,
      number: true,
      phone: 'hide',
      render: ({ order }) => fmt.integer(order.lineCount),
    },
    {
      key: 'createdAt',
      title: t('purchasing.createdAt'),
      width: widths.dateTime,
      sort: 'createdAt',
      phone: 'hide',
      render: ({ order }) => fmt.dateTime(order.times.createdAt),
    },
    {
      key: 'goods',
      title: t('purchasing.goods.title'),
      width: 96,
      hidden: true,
      phone: 'hide',
      render: ({ order }) => t(`purchasing.goods.${order.goods}`),
    },
    {
      key: 'reason',
      title: t('purchasing.reason'),
      width: 160,
      hidden: true,
      phone: 'hide',
      render: ({ order }) => <span title={order.reason}>{order.reason}</span>,
    },
  ];
}

function Marks({ row, t }: { row: OrderRow; t: I18n['t'] }) {
  const { order } = row;
  return (
    <>
      {order.urgent && (
        <Tag className="purchasing-urgent" title={order.urgencyReason}>
          {t('purchasing.urgent')}
        </Tag>
      )}
      {order.crossBorder && <Tag>{t('purchasing.crossBorder')}</Tag>}
      {row.changePending && <Tag>{t('purchasing.changing')}</Tag>}
    </>
  );
}

export function orderFilters({ t, pick }: I18n, departments: Choice[]): FilterDef[] {
  return [
    {
      key: 'state',
      label: t('purchasing.state'),
      kind: 'choice',
      multiple: true,
      primary: true,
      options: Object.entries(orderStates).map(([value, words]) => ({
        value,
        label: pick(words),
      })),
    },
    {
      key: 'department',
      label: t('purchasing.department'),
      kind: 'choice',
      primary: true,
      options: departments.map(({ id, name }) => ({ value: id, label: name })),
    },
    {
      key: 'amount',
      label: t('purchasing.amount'),
      kind: 'amounts',
      primary: true,
      from: 'amountFrom',
      to: 'amountTo',
    },
    {
      key: 'created',
      label: t('purchasing.createdAt'),
      kind: 'dates',
      from: 'createdFrom',
      to: 'createdTo',
    },
    {
      key: 'urgent',
      label: t('purchasing.urgent'),
      kind: 'choice',
      options: [{ value: 'true', label: t('purchasing.urgentOnly') }],
    },
    {
      key: 'crossBorder',
      label: t('purchasing.crossBorder'),
      kind: 'choice',
      options: [{ value: 'true', label: t('purchasing.crossBorderOnly') }],
    },
    {
      key: 'goods',
      label: t('purchasing.goods.title'),
      kind: 'choice',
      options: goods.map((value) => ({ value, label: t(`purchasing.goods.${value}`) })),
    },
  ];
}
