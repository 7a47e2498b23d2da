import { useI18n } from '@/i18n';
import type { Agreement, AgreementState } from './sourcing';
import { SourcingList } from './SourcingList';
import { agreementStates } from './status';

const states: AgreementState[] = ['active', 'draft', 'closed'];

/** Prices and quantities agreed for a while. */
export default function AgreementsPage() {
  const { t, fmt } = useI18n();
  return (
    <SourcingList<AgreementState, Agreement>
      room="agreements"
      permission="purchasing.edit"
      statuses={agreementStates}
      states={states}
      subject={{ label: t('purchasing.agreements.subject'), of: ({ title }) => title }}
      searchHint={t('purchasing.searchHint')}
      columns={[
        {
          key: 'supplier',
          title: t('purchasing.supplier'),
          width: 180,
          render: (row) => <span title={row.supplierName}>{row.supplierName}</span>,
        },
        {
          key: 'validTo',
          title: t('purchasing.agreements.period'),
          width: 190,
          sort: 'validTo',
          render: (row) => `${fmt.date(row.validFrom)} – ${fmt.date(row.validTo)}`,
        },
        {
          key: 'called',
          title: t('purchasing.agreements.called'),
          width: 130,
          number: true,
          render: (row) => fmt.amount(row.calledAmount, 2),
        },
        {
          key: 'max',
          title: t('purchasing.agreements.max'),
          width: 130,
          number: true,
          render: (row) =>
            row.maxAmount === null
              ? t('purchasing.agreements.noLimit')
              : fmt.amount(row.maxAmount, 2),
        },
      ]}
    />
  );
}
