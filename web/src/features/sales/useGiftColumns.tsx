import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import { useWho } from '@/ui/useWho';
import type { WorklistColumn } from '@/ui/worklist/types';
import { plain, useCategoryNames, type GiftRule } from './gifts';
import { giftState } from './giftStanding';
import { conditionWords, giftWords, limitWords } from './giftWords';

/** The columns of the gift rules. */
export function useGiftColumns(): WorklistColumn<GiftRule>[] {
  const { t, fmt } = useI18n();
  const who = useWho();
  const names = useCategoryNames();
  return [
    {
      key: 'state',
      title: t('sales.gifts.state'),
      width: 100,
      phone: 'mark',
      render: (row) => <StatusTag status={giftState(row)} />,
    },
    {
      key: 'name',
      title: t('sales.gifts.name'),
      width: 190,
      sort: 'name',
      phone: 'title',
      render: ({ name }) => <strong>{name}</strong>,
    },
    {
      key: 'when',
      title: t('sales.gifts.when'),
      width: 240,
      grow: true,
      render: (row) => conditionWords(row, { t, fmt, names }),
    },
    {
      key: 'what',
      title: t('sales.gifts.what'),
      width: 220,
      render: (row) => giftWords(row, { t, fmt }),
    },
    {
      key: 'granted',
      title: t('sales.gifts.granted'),
      width: 130,
      number: true,
      sort: 'granted',
      render: ({ granted, budget }) => `${plain(granted)} / ${plain(budget)}`,
    },
    {
      key: 'orders',
      title: t('sales.gifts.orders'),
      width: 90,
      number: true,
      render: ({ orders }) => fmt.integer(orders),
    },
    {
      key: 'limits',
      title: t('sales.gifts.limits'),
      width: 200,
      hidden: true,
      phone: 'hide',
      render: (row) => limitWords(row, { t, fmt }),
    },
    {
      key: 'shops',
      title: t('sales.gifts.shops'),
      width: 140,
      render: ({ shopCodes }) => shopCodes.join('、') || t('sales.gifts.allShops'),
    },
    {
      key: 'endsAt',
      title: t('sales.gifts.period'),
      width: 220,
      sort: 'endsAt',
      render: ({ startsAt, endsAt }) => `${fmt.dateTime(startsAt)} – ${fmt.dateTime(endsAt)}`,
    },
    {
      key: 'priority',
      title: t('sales.gifts.priority'),
      width: 90,
      number: true,
      sort: 'priority',
      render: ({ priority, exclusive }) => (exclusive ? `${priority} · ${exclusive}` : priority),
    },
    {
      key: 'createdAt',
      title: t('sales.gifts.made'),
      width: 140,
      sort: 'createdAt',
      hidden: true,
      phone: 'hide',
      render: ({ createdAt }) => fmt.dateTime(createdAt),
    },
    {
      key: 'createdBy',
      title: t('sales.gifts.madeBy'),
      width: 110,
      hidden: true,
      phone: 'hide',
      render: ({ createdBy }) => who(createdBy),
    },
  ];
}
