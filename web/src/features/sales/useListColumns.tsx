import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import { useWho } from '@/ui/useWho';
import type { WorklistColumn } from '@/ui/worklist/types';
import type { ListEntry } from './lists';
import { sideOf } from './listStanding';

/** The columns of the blacklist and whitelist. */
export function useListColumns(): WorklistColumn<ListEntry>[] {
  const { t, fmt } = useI18n();
  const who = useWho();
  return [
    {
      key: 'side',
      title: t('sales.lists.list'),
      width: 110,
      phone: 'mark',
      render: (row) => <StatusTag status={sideOf(row)} />,
    },
    {
      key: 'subject',
      title: t('sales.lists.by'),
      width: 100,
      render: ({ subject }) => t(`sales.lists.subject.${subject}`),
    },
    {
      key: 'value',
      title: t('sales.lists.value'),
      width: 220,
      sort: 'value',
      phone: 'title',
      render: ({ value }) => <strong>{value}</strong>,
    },
    {
      key: 'reason',
      title: t('sales.lists.reason'),
      width: 220,
      grow: true,
      render: ({ reason }) => reason,
    },
    {
      key: 'skips',
      title: t('sales.lists.skips'),
      width: 150,
      render: ({ skips }) => skips.join('、') || '—',
    },
    {
      key: 'shop',
      title: t('sales.lists.shop'),
      width: 110,
      render: ({ shop }) => shop ?? t('sales.lists.allShops'),
    },
    {
      key: 'validFrom',
      title: t('sales.lists.valid'),
      width: 190,
      sort: 'validFrom',
      render: ({ validFrom, validTo }) => `${validFrom} – ${validTo ?? t('sales.lists.openEnd')}`,
    },
    {
      key: 'createdAt',
      title: t('sales.lists.addedAt'),
      width: 140,
      sort: 'createdAt',
      phone: 'hide',
      render: ({ createdAt }) => fmt.dateTime(createdAt),
    },
    {
      key: 'createdBy',
      title: t('sales.lists.addedBy'),
      width: 110,
      hidden: true,
      phone: 'hide',
      render: ({ createdBy }) => who(createdBy),
    },
  ];
}
