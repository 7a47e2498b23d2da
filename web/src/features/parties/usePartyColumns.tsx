import { useMemo } from 'react';
import { useI18n } from '@/i18n';
import { Money } from '@/ui/Money';
import { StatusTag } from '@/ui/StatusTag';
import type { WorklistColumn } from '@/ui/worklist/types';
import { activityOf, expiryOf, type Kind, type PartyRow } from './model';

/** The columns of a kind of party. */
export function usePartyColumns(kind: Kind): WorklistColumn<PartyRow>[] {
  const { t, fmt } = useI18n();
  return useMemo<WorklistColumn<PartyRow>[]>(() => {
    const own: Record<Kind, WorklistColumn<PartyRow>[]> = {
      supplier: [
        {
          key: 'leadTime',
          title: t('parties.leadTimeDays'),
          width: 96,
          number: true,
          render: (row) => fmt.integer(row.terms.leadTimeDays),
        },
        {
          key: 'until',
          title: t('parties.qualificationsUntil'),
          width: 190,
          render: (row) =>
            row.qualificationsUntil ? (
              <span className="rt-party-until">
                {fmt.date(row.qualificationsUntil)}
                <StatusTag status={expiryOf(row.qualificationsUntil, new Date())} />
              </span>
            ) : (
              '—'
            ),
        },
      ],
      customer: [
        {
          key: 'credit',
          title: t('parties.creditLimit'),
          width: 128,
          number: true,
          render: ({ terms }) => (
            <Money
              value={
                terms.creditLimit ? { amount: terms.creditLimit, currency: terms.currency } : null
              }
            />
          ),
        },
      ],
      partner: [
        {
          key: 'role',
          title: t('parties.role'),
          width: 96,
          render: ({ terms }) => (terms.role ? t(`parties.roles.${terms.role}`) : '—'),
        },
        {
          key: 'commission',
          title: t('parties.commission'),
          width: 96,
          number: true,
          render: ({ terms }) => (terms.commission ? `${terms.commission}%` : '—'),
        },
      ],
    };
    return [
      {
        key: 'code',
        title: t('parties.code'),
        width: 112,
        sort: 'code',
        phone: 'title',
        render: (row) => row.code,
      },
      {
        key: 'name',
        title: t('parties.name'),
        width: 240,
        grow: true,
        phone: 'title',
        sort: 'name',
        render: (row) => row.name,
      },
      {
        key: 'contact',
        title: t('parties.contact'),
        width: 96,
        render: (row) => row.contact.name || '—',
      },
      {
        key: 'phone',
        title: t('parties.phone'),
        width: 136,
        render: (row) => row.contact.phone || '—',
      },
      {
        key: 'days',
        title: t('parties.days'),
        width: 96,
        number: true,
        render: (row) => fmt.integer(row.terms.days),
      },
      ...own[kind],
      {
        key: 'status',
        title: t('parties.status'),
        width: 88,
        phone: 'mark',
        render: (row) => <StatusTag status={activityOf(row.active)} />,
      },
    ];
  }, [t, fmt, kind]);
}
