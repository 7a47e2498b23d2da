import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import type { WorklistColumn, WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import type { StockLine } from './model';
import { StockPreview } from './StockPreview';
import { useColumns } from './useColumns';
import './inventory.css';

/** What every warehouse has of every SKU, and how much of it may still be promised. */
export default function StockPage() {
  const { t, fmt } = useI18n();
  const { sku, name, warehouse, owner, quantity, text, warehouseFilter, ownerFilter } =
    useColumns();
  const can = useCan();
  const navigate = useNavigate();
  const columns: WorklistColumn<StockLine>[] = [
    sku((line) => line.sku),
    name((line) => line.name),
    warehouse((line) => line.at.warehouse, { phone: 'mark' }),
    owner((line: StockLine) => line.at.warehouse),
    quantity('onHand', ({ at }) => at.onHand.amount),
    quantity('reserved', ({ at }) => at.reserved.amount, { look: 'quiet' }),
    quantity('buffer', ({ at }) => at.buffer.amount, { look: 'quiet', phone: 'hide' }),
    quantity('expired', ({ at }) => at.expired.amount, { look: 'quiet', phone: 'hide' }),
    quantity('available', ({ at }) => at.available.amount, { look: 'strong' }),
    quantity('setAside', ({ at }) => at.setAside.amount, { look: 'quiet', phone: 'hide' }),
    text('uom', 70, ({ at }) => fmt.uom(at.onHand.uom), { phone: 'hide' }),
  ];
  const views: WorklistView[] = [
    { key: 'all', label: t('inventory.view.all') },
    ...['reserved', 'none', 'buffered', 'setAside', 'expired'].map((only) => ({
      key: only,
      label: t(`inventory.view.${only}`),
      filters: { only: [only] },
    })),
  ];
  return (
    <Worklist<StockLine>
      id="inventory.stock"
      title={t('inventory.stock.title')}
      source="/api/inventory/stock"
      rowKey={(line) => `${line.sku}|${line.at.warehouse}`}
      columns={columns}
      views={views}
      filters={[warehouseFilter, ownerFilter]}
      defaultSort="sku"
      searchHint={t('inventory.stock.search')}
      preview={(line) => <StockPreview line={line} />}
      previewTitle={(line) => `${line.sku} ${line.name}`}
      exportPath="/api/inventory/stock/export"
      toolbar={
        <>
          {can('inventory.import') && (
            <Button onClick={() => void navigate('/imports/new/opening-stock')}>
              {t('inventory.stock.import')}
            </Button>
          )}
          {can('inventory.adjust') && (
            <Button onClick={() => void navigate('/inventory/adjustments/new')}>
              {t('inventory.adjust.new')}
            </Button>
          )}
        </>
      }
      empty={{
        text: t('inventory.stock.empty'),
        action: <Link to="/inventory/places">{t('inventory.places.title')}</Link>,
      }}
    />
  );
}
