import { useI18n } from '@/i18n';
import { rfqColumns } from './rfqColumns';
import type { Rfq, RfqState } from './sourcing';
import { SourcingList } from './SourcingList';
import { rfqStates } from './status';

const states: RfqState[] = ['sent', 'draft', 'awarded', 'cancelled'];

/** Suppliers asked for a price. */
export default function RfqsPage() {
  const i18n = useI18n();
  const { t } = i18n;
  return (
    <SourcingList<RfqState, Rfq>
      room="rfqs"
      permission="purchasing.edit"
      statuses={rfqStates}
      states={states}
      subject={{ label: t('purchasing.rfqs.subject'), of: ({ title }) => title }}
      searchHint={t('purchasing.rfqs.searchHint')}
      columns={rfqColumns(i18n)}
    />
  );
}
