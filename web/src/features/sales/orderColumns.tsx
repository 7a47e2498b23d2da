import { Link } from 'react-router';
import type { I18n } from '@/i18n';
import { ClockChip } from '@/ui/ClockChip';
import { Money } from '@/ui/Money';
import { StatusTag } from '@/ui/StatusTag';
import type { FilterDef, WorklistColumn } from '@/ui/worklist/types';
import { widths } from '@/ui/worklist/widths';
import { Flag } from './Flag';
import type { OrderRow, ShipTo, Shop } from './model';
import { orderPath } from './orders';
import { flags, isEnded, statusCode, statuses } from './status';

const nodes = [
  'sync',
  'validation',
  'stock-up',
  'balance',
  'review-batch',
  'review',
  'customs-data',
  'international-logistics',
  'allocation',
  'picking',
  'dispatch',
  'feedback',
];

/** The node's name; a company's own node is known by its code. */
export function nodeName(t: I18n['t'], code: string): string {
  return nodes.includes(code) ? t(`sales.node.${code}`) : code;
}

/** Who and where, in a few characters. */
export const place = ({
  recipient,
  province,
  city,
}: Pick<ShipTo, 'recipient' | 'province' | 'city'>) =>
  [recipient, `${province}${city === province ? '' : city}`].filter(Boolean).join(' · ') || '—';

export function orderColumns({ t, fmt }: I18n, shops: Shop[]): WorklistColumn<OrderRow>[] {
  const shopName = (code: string) => shops.find((shop) => shop.code === code)?.content.name ?? code;
  return [
    {
      key: 'number',
      title: t('sales.number'),
      width: widths.number,
      sort: 'number',
      phone: 'title',
      render: (row) => <Link to={orderPath(row.id)}>{row.number}</Link>,
    },
    {
      key: 'flag',
      title: t('sales.flag.title'),
      width: 48,
      phone: 'mark',
      render: (row) => <Flag flag={row.flag} />,
    },
    {
      key: 'shop',
      title: t('sales.shop'),
      width: 112,
      render: (row) => <span title={row.shop}>{shopName(row.shop)}</span>,
    },
    {
      key: 'platformNumber',
      title: t('sales.platformNumber'),
      width: 136,
      phone: 'hide',
      render: (row) => <span title={row.platformNumber}>{row.platformNumber}</span>,
    },
    {
      key: 'total',
      title: t('sales.total'),
      width: widths.money,
      number: true,
      sort: 'total',
      render: (row) => <Money value={row.total} />,
    },
    {
      key: 'lines',
      title: t('sales.lines'),
      width: 56,
      number: true,
      phone: 'hide',
      render: (row) => fmt.integer(row.lineCount),
    },
    {
      key: 'status',
      title: t('sales.status'),
      width: 116,
      phone: 'mark',
      render: (row) => <StatusTag status={statuses[row.status]} />,
    },
    {
      key: 'dueAt',
      title: t('sales.due'),
      width: 112,
      sort: 'dueAt',
      phone: 'mark',
      render: (row) => (isEnded(row.status) ? null : <ClockChip dueAt={row.dueAt} />),
    },
    {
      key: 'to',
      title: t('sales.to'),
      width: 140,
      grow: true,
      render: (row) => <span title={place(row)}>{place(row)}</span>,
    },
    {
      key: 'orderedAt',
      title: t('sales.orderedAt'),
      width: widths.dateTime,
      sort: 'orderedAt',
      render: (row) => fmt.dateTime(row.orderedAt),
    },
    {
      key: 'note',
      title: t('sales.note'),
      width: 140,
      hidden: true,
      phone: 'hide',
      render: (row) => <span title={row.staffNote}>{row.staffNote}</span>,
    },
    {
      key: 'node',
      title: t('sales.nodeTitle'),
      width: 96,
      hidden: true,
      phone: 'hide',
      render: (row) => nodeName(t, row.node),
    },
    {
      key: 'paidAt',
      title: t('sales.paidAt'),
      width: widths.dateTime,
      hidden: true,
      phone: 'hide',
      render: (row) => (row.paidAt ? fmt.dateTime(row.paidAt) : t('sales.unpaid')),
    },
    {
      key: 'acceptedAt',
      title: t('sales.acceptedAt'),
      width: widths.dateTime,
      sort: 'acceptedAt',
      hidden: true,
      phone: 'hide',
      render: (row) => fmt.dateTime(row.acceptedAt),
    },
  ];
}

export function orderFilters({ t, pick }: I18n, shops: Shop[]): FilterDef[] {
  return [
    {
      key: 'status',
      label: t('sales.status'),
      kind: 'choice',
      multiple: true,
      primary: true,
      options: Object.entries(statuses).map(([state, words]) => ({
        value: statusCode(state),
        label: pick(words),
      })),
    },
    {
      key: 'shop',
      label: t('sales.shop'),
      kind: 'choice',
      multiple: true,
      primary: true,
      options: shops.map(({ code, content }) => ({ value: code, label: content.name })),
    },
    {
      key: 'ordered',
      label: t('sales.orderedOn'),
      kind: 'dates',
      primary: true,
      from: 'orderedFrom',
      to: 'orderedTo',
    },
    {
      key: 'overdue',
      label: t('sales.due'),
      kind: 'choice',
      options: [{ value: 'true', label: t('sales.overdueOnly') }],
    },
    {
      key: 'node',
      label: t('sales.nodeTitle'),
      kind: 'choice',
      multiple: true,
      options: nodes.map((code) => ({ value: code, label: nodeName(t, code) })),
    },
    {
      key: 'flag',
      label: t('sales.flag.title'),
      kind: 'choice',
      options: flags.map((one) => ({ value: String(one.flag), label: `${one.flag} ${pick(one)}` })),
    },
  ];
}
