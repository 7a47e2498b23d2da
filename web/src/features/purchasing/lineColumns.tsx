import type { I18n } from '@/i18n';
import type { WorklistColumn } from '@/ui/worklist/types';
import type { Delivery, PricedLine } from './model';
import type { AgreementLine, RequisitionLine } from './sourcing';
import { lineTotal } from './sums';

/** The lines of an order to be read. */
export function lineColumns({ t, fmt }: I18n, delivery?: Delivery): WorklistColumn<PricedLine>[] {
  const came = (lineNo: number) => delivery?.lines.find((line) => line.lineNo === lineNo)?.received;
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
    ...(delivery
      ? [
          {
            key: 'received',
            title: t('purchasing.delivery.received'),
            width: 96,
            number: true,
            render: ({ content }: PricedLine) => {
              const received = came(content.lineNo);
              return received ? fmt.quantity(received) : '—';
            },
          },
        ]
      : []),
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

/** Code and name of goods, as every list of goods begins. */
const goodsColumns = <Line extends { sku: string; name: string }>({
  t,
}: I18n): WorklistColumn<Line>[] => [
  {
    key: 'sku',
    title: t('purchasing.lines.sku'),
    width: 132,
    render: ({ sku }) => <span title={sku}>{sku}</span>,
  },
  {
    key: 'name',
    title: t('purchasing.lines.name'),
    width: 220,
    grow: true,
    phone: 'title',
    render: ({ name }) => <span title={name}>{name}</span>,
  },
];

/** The lines of a requisition: how much, at which known or guessed price, how much of it is ordered. */
export function requisitionColumns(i18n: I18n): WorklistColumn<RequisitionLine>[] {
  const { t, fmt } = i18n;
  return [
    ...goodsColumns<RequisitionLine>(i18n),
    {
      key: 'quantity',
      title: t('purchasing.lines.quantity'),
      width: 100,
      number: true,
      phone: 'mark',
      render: ({ quantity }) => fmt.quantity(quantity),
    },
    {
      key: 'price',
      title: t('purchasing.requisitions.price'),
      width: 128,
      number: true,
      render: ({ price, guessed }) =>
        price === null ? (
          <span className="purchasing-over">{t('purchasing.requisitions.unpriced')}</span>
        ) : (
          <>
            {guessed && <span className="rt-muted">{t('purchasing.requisitions.guessed')} </span>}
            {fmt.amount(price)}
          </>
        ),
    },
    {
      key: 'ordered',
      title: t('purchasing.requisitions.ordered'),
      width: 100,
      number: true,
      render: ({ ordered, quantity }) => fmt.quantity({ ...quantity, amount: ordered }),
    },
    {
      key: 'note',
      title: t('purchasing.note'),
      width: 160,
      render: ({ note }) => note && <span title={note}>{note}</span>,
    },
  ];
}

/** The lines of an agreement: at which price, up to how much, how much of it is used. */
export function agreementColumns(i18n: I18n): WorklistColumn<AgreementLine>[] {
  const { t, fmt } = i18n;
  return [
    ...goodsColumns<AgreementLine>(i18n),
    {
      key: 'price',
      title: t('purchasing.lines.unitPrice'),
      width: 110,
      number: true,
      phone: 'mark',
      render: ({ unitPrice }) => fmt.amount(unitPrice),
    },
    {
      key: 'tax',
      title: t('purchasing.lines.taxRate'),
      width: 72,
      number: true,
      render: ({ taxRate }) => taxRate,
    },
    {
      key: 'max',
      title: t('purchasing.agreements.maxQuantity'),
      width: 120,
      number: true,
      render: ({ maxQuantity, uom }) =>
        maxQuantity === null
          ? t('purchasing.agreements.noLimit')
          : fmt.quantity({ amount: maxQuantity, uom }),
    },
    {
      key: 'called',
      title: t('purchasing.agreements.called'),
      width: 110,
      number: true,
      render: ({ calledQuantity, uom }) => fmt.quantity({ amount: calledQuantity, uom }),
    },
  ];
}
