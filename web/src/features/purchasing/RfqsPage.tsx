import { useI18n } from '@/i18n';
import { widths } from '@/ui/worklist/widths';
import type { Rfq, RfqState } from './sourcing';
import { SourcingList } from './SourcingList';
import { rfqStates } from './status';

const states: RfqState[] = ['sent', 'draft', 'awarded', 'cancelled'];

/** Suppliers asked for a price. */
export default function RfqsPage() {
  const { t, fmt } = useI18n();
  return (
    <SourcingList<RfqState, Rfq>
      room="rfqs"
      permission="purchasing.edit"
      statuses={rfqStates}
      states={states}
      subject={{ label: t('purchasing.rfqs.subject'), of: ({ title }) => title }}
      searchHint={t('purchasing.rfqs.searchHint')}
      columns={[
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
      ]}
    />
  );
}
