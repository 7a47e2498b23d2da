import { useI18n } from '@/i18n';
import { companyDay } from '@/ui/companyDay';
import { StatusTag } from '@/ui/StatusTag';
import type { WorklistColumn, WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { LotTrace } from './LotTrace';
import type { Lot } from './model';
import { lotStatus } from './status';
import { useColumns } from './useColumns';
import './inventory.css';

/** Lots and their dates, those that expire first before the others. */
export default function LotsPage() {
  const { t, fmt } = useI18n();
  const { sku, text, quantity, ownerFilter } = useColumns();
  const columns: WorklistColumn<Lot>[] = [
    sku((lot) => lot.sku),
    text('lot', 160, (lot) => lot.code, { grow: true }),
    text(
      'state',
      120,
      (lot) => <StatusTag status={lotStatus(lot, companyDay(0), companyDay(60))} />,
      {
        phone: 'mark',
      },
    ),
    text('madeOn', 120, (lot) => lot.madeOn && fmt.date(lot.madeOn)),
    text('expiresOn', 120, (lot) => lot.expiresOn && fmt.date(lot.expiresOn), {
      sort: 'expiresOn',
    }),
    quantity('onHand', (lot) => lot.onHand, { look: 'strong' }),
    quantity('reserved', (lot) => lot.reserved, { look: 'quiet' }),
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
      filters={[ownerFilter]}
      defaultSort="expiresOn"
      searchHint={t('inventory.lots.search')}
      exportPath="/api/inventory/lots/export"
      rowPath={(lot) =>
        `/traces/lots?sku=${encodeURIComponent(lot.sku)}&lot=${encodeURIComponent(lot.code)}`
      }
      preview={(lot) => <LotTrace lot={lot} />}
      previewTitle={(lot) => `${lot.sku} · ${lot.code}`}
      empty={{ text: t('inventory.lots.empty') }}
    />
  );
}
