import { useI18n } from '@/i18n';
import { ToneIcon } from '@/ui/tone';
import type { WorklistColumn } from '@/ui/worklist/types';
import type { CreditAccount } from './credit';

/** The columns of credit accounts. */
export function useCreditColumns(): WorklistColumn<CreditAccount>[] {
  const { t, fmt } = useI18n();
  const amount = (
    key: 'limit' | 'used' | 'over' | 'overdue' | 'room',
    own: Partial<WorklistColumn<CreditAccount>> = {},
  ): WorklistColumn<CreditAccount> => ({
    key,
    title: t(`sales.credit.${key}`),
    width: 130,
    number: true,
    render: (row) => (key === 'over' && Number(row.over) === 0 ? '—' : fmt.amount(row[key])),
    ...own,
  });
  return [
    {
      key: 'name',
      title: t('sales.credit.customer'),
      width: 220,
      grow: true,
      phone: 'title',
      render: ({ name }) => <strong>{name}</strong>,
    },
    {
      key: 'orders',
      title: t('sales.credit.orders'),
      width: 200,
      render: ({ shop, buyerCode }) => [shop, buyerCode].filter(Boolean).join(' · '),
    },
    {
      key: 'currency',
      title: t('sales.credit.currency'),
      width: 80,
      render: (row) => row.currency,
    },
    amount('limit', { sort: 'limit' }),
    amount('used', { sort: 'used' }),
    amount('room', { phone: 'mark' }),
    amount('over'),
    amount('overdue', {
      render: ({ overdue }) =>
        Number(overdue) === 0 ? (
          '—'
        ) : (
          <>
            <ToneIcon tone="overdue" /> {fmt.amount(overdue)}
          </>
        ),
    }),
    {
      key: 'termDays',
      title: t('sales.credit.term'),
      width: 90,
      number: true,
      render: ({ termDays }) => (termDays ? t('sales.credit.days', { n: termDays }) : '—'),
    },
    {
      key: 'active',
      title: t('sales.credit.state'),
      width: 90,
      render: ({ active }) => t(`sales.credit.${active ? 'active' : 'inactive'}`),
    },
    {
      key: 'openedAt',
      title: t('sales.credit.openedAt'),
      width: 140,
      sort: 'openedAt',
      hidden: true,
      phone: 'hide',
      render: ({ openedAt }) => fmt.dateTime(openedAt),
    },
  ];
}
