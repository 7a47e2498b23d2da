import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import type { WorklistColumn, WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import type { Lot } from './model';
import { lotStatus } from './status';
import './inventory.css';

const day = 86_400_000;

function dateIn(days: number): string {
  return new Date(Date.now() + days * day).toISOString().slice(0, 10);
}

/** Lots and their dates, those that expire first before the others. */
export default function LotsPage() {
  const { t, fmt } = useI18n();
  const columns: WorklistColumn<Lot>[] = [
    {
      key: 'sku',
      title: t('inventory.sku'),
      width: 140,
      sort: 'sku',
      phone: 'title',
      render: (lot) => lot.sku,
    },
    { key: 'code', title: t('inventory.lot'), width: 160, grow: true, render: (lot) => lot.code },
    {
      key: 'state',
      title: t('inventory.state'),
      width: 120,
      phone: 'mark',
      render: (lot) => <StatusTag status={lotStatus(lot, dateIn(0), dateIn(60))} />,
    },
    {
      key: 'madeOn',
      title: t('inventory.madeOn'),
      width: 120,
      render: (lot) => lot.madeOn ?? '—',
    },
    {
      key: 'expiresOn',
      title: t('inventory.expiresOn'),
      width: 120,
      sort: 'expiresOn',
      render: (lot) => lot.expiresOn ?? '—',
    },
    {
      key: 'onHand',
      title: t('inventory.onHand'),
      width: 110,
      number: true,
      render: (lot) => fmt.amount(lot.onHand, 0),
    },
    {
      key: 'reserved',
      title: t('inventory.reserved'),
      width: 110,
      number: true,
      render: (lot) => fmt.amount(lot.reserved, 0),
    },
  ];
  const views: WorklistView[] = [
    { key: 'all', label: t('inventory.view.all') },
    { key: 'expired', label: t('inventory.view.expired'), filters: { within: ['0'] } },
    { key: 'soon', label: t('inventory.view.soon'), filters: { within: ['60'] } },
  ];
  return (
    <Worklist<Lot>
      id="inventory.lots"
      title={t('inventory.lots.title')}
      source="/api/inventory/lots"
      rowKey={(lot) => `${lot.sku}|${lot.code}`}
      columns={columns}
      views={views}
      defaultSort="expiresOn"
      searchHint={t('inventory.lots.search')}
      exportPath="/api/inventory/lots/export"
      empty={{ text: t('inventory.lots.empty') }}
    />
  );
}
