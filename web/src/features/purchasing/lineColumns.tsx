import type { I18n } from '@/i18n';
import type { WorklistColumn } from '@/ui/worklist/types';
import type { PricedLine } from './model';
import { lineTotal } from './sums';

/** The lines of an order to be read. */
export function lineColumns({ t, fmt }: I18n): WorklistColumn<PricedLine>[] {
  return [
    {
      key: 'lineNo',
      title: '#',
      width: 48,
      number: true,
      phone: 'hide',
      render: ({ content }) => content.lineNo,
    },
    {
      key: 'sku',
      title: t('purchasing.lines.sku'),
      width: 132,
      phone: 'line',
      render: ({ content }) => <span title={content.sku}>{content.sku}</span>,
    },
    {
      key: 'name',
      title: t('purchasing.lines.name'),
      width: 220,
      grow: true,
      phone: 'title',
      render: ({ name }) => <span title={name}>{name}</span>,
    },
    {
      key: 'quantity',
      title: t('purchasing.lines.quantity'),
      width: 96,
      number: true,
      render: ({ quantity }) => fmt.quantity(quantity),
    },
    {
      key: 'unitPrice',
      title: t('purchasing.lines.unitPrice'),
      width: 104,
      number: true,
      render: ({ content }) => fmt.amount(content.unitPrice),
    },
    {
      key: 'taxRate',
      title: t('purchasing.lines.taxRate'),
      width: 72,
      number: true,
      phone: 'hide',
      render: ({ content }) => content.taxRate,
    },
    {
      key: 'amount',
      title: t('purchasing.lines.amount'),
      width: 116,
      number: true,
      phone: 'mark',
      render: ({ content }) => fmt.amount(lineTotal(content)),
    },
    {
      key: 'wantedOn',
      title: t('purchasing.wantedOn'),
      width: 104,
      phone: 'hide',
      render: ({ content }) => (content.wantedOn ? fmt.date(content.wantedOn) : '—'),
    },
    {
      key: 'note',
      title: t('purchasing.note'),
      width: 120,
      phone: 'hide',
      render: ({ content }) => <span title={content.note}>{content.note}</span>,
    },
  ];
}
