import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import type { WorklistColumn } from '@/ui/worklist/types';
import { linkStates, type LinkedGoods } from './links';
import { useWarehouses } from './model';

export function useLinkColumns(): WorklistColumn<LinkedGoods>[] {
  const { t, fmt } = useI18n();
  const warehouses = useWarehouses();
  return [
    {
      key: 'sku',
      title: t('outside.one.sku'),
      width: 120,
      sort: 'sku',
      phone: 'title',
      render: ({ content }) => content.sku,
    },
    {
      key: 'name',
      title: t('outside.gaps.goods'),
      width: 160,
      grow: true,
      render: ({ name }) => name,
    },
    {
      key: 'state',
      title: t('outside.state'),
      width: 130,
      phone: 'mark',
      render: ({ state, byPartner }) => (
        <>
          <StatusTag status={linkStates[state]} />
          {byPartner && state === 'proposed' && (
            <span className="rt-muted"> {t('outside.links.theirs')}</span>
          )}
        </>
      ),
    },
    {
      key: 'partner',
      title: t('outside.links.partner'),
      width: 140,
      render: ({ content }) => warehouses.name(content.warehouse),
    },
    {
      key: 'code',
      title: t('outside.links.code'),
      width: 130,
      sort: 'code',
      render: ({ content }) => content.code,
    },
    {
      key: 'ratio',
      title: t('outside.links.ratio'),
      width: 90,
      number: true,
      phone: 'hide',
      render: ({ content }) => `1 : ${fmt.integer(content.ratio)}`,
    },
    {
      key: 'cost',
      title: t('outside.links.cost'),
      width: 110,
      number: true,
      render: ({ content }) => fmt.money(content.cost),
    },
    {
      key: 'told',
      title: t('outside.links.told'),
      width: 100,
      number: true,
      render: ({ told }) => (told ? fmt.integer(told.quantity) : '—'),
    },
    {
      key: 'toldAt',
      title: t('outside.links.toldAt'),
      width: 150,
      render: ({ told }) => (told ? fmt.dateTime(told.at) : t('outside.never')),
    },
    {
      key: 'proposed',
      title: t('outside.links.proposed'),
      width: 150,
      sort: 'proposedAt',
      hidden: true,
      phone: 'hide',
      render: ({ proposed }) => fmt.dateTime(proposed.at),
    },
  ];
}
