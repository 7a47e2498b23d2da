import type { I18n } from '@/i18n';
import type { WorklistColumn } from '@/ui/worklist/types';
import { widths } from '@/ui/worklist/widths';
import type { Rfq } from './sourcing';

/** What a list of RFQs says behind number, title and state. */
export const rfqColumns = ({ t, fmt }: I18n): WorklistColumn<Rfq>[] => [
  {
    key: 'answers',
    title: t('purchasing.rfqs.answers'),
    width: 88,
    number: true,
    render: (row) =>
      `${row.suppliers.filter(({ state }) => state === 'offered').length}/${row.suppliers.length}`,
  },
  {
    key: 'answerBy',
    title: t('purchasing.rfqs.answerBy'),
    width: 112,
    sort: 'answerBy',
    render: (row) => fmt.date(row.answerBy),
  },
  {
    key: 'lines',
    title: t('purchasing.lines.title'),
    width: 64,
    number: true,
    phone: 'hide',
    render: (row) => fmt.integer(row.lineCount),
  },
  {
    key: 'buyer',
    title: t('purchasing.buyer'),
    width: 112,
    render: (row) => row.buyerName,
  },
  {
    key: 'createdAt',
    title: t('purchasing.createdAt'),
    width: widths.dateTime,
    sort: 'createdAt',
    phone: 'hide',
    render: (row) => fmt.dateTime(row.createdAt),
  },
];
