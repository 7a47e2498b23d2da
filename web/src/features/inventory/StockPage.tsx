import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import type { QuantityValue } from '@/i18n/fmt';
import type { FilterDef, WorklistColumn, WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import type { StockLine } from './model';
import { useNames } from './names';
import { StockPreview } from './StockPreview';
import './inventory.css';

/** What every warehouse has of every SKU, and how much of it may still be promised. */
export default function StockPage() {
  const { t, fmt, pick } = useI18n();
  const { warehouses } = useNames();
  const can = useCan();
  const navigate = useNavigate();
  const amount = (value: QuantityValue, quiet = false) => (
    <span className={quiet && Number(value.amount) === 0 ? 'rt-quiet' : undefined}>
      {fmt.amount(value.amount, 0)}
    </span>
  );
  const columns: WorklistColumn<StockLine>[] = [
    {
      key: 'sku',
      title: t('inventory.sku'),
      width: 130,
      sort: 'sku',
      phone: 'title',
      render: (line) => line.sku,
    },
    {
      key: 'name',
      title: t('inventory.name'),
      width: 240,
      grow: true,
      render: (line) => line.name || '—',
    },
    {
      key: 'warehouse',
      title: t('inventory.warehouse'),
      width: 120,
      phone: 'mark',
      render: (line) => pick({ zh: line.warehouseNameZh, en: line.warehouseNameEn }),
    },
    {
      key: 'onHand',
      title: t('inventory.onHand'),
      width: 100,
      number: true,
      render: (line) => amount(line.at.onHand),
    },
    {
      key: 'reserved',
      title: t('inventory.reserved'),
      width: 100,
      number: true,
      render: (line) => amount(line.at.reserved, true),
    },
    {
      key: 'buffer',
      title: t('inventory.buffer'),
      width: 100,
      number: true,
      phone: 'hide',
      render: (line) => amount(line.at.buffer, true),
    },
    {
      key: 'expired',
      title: t('inventory.expired'),
      width: 90,
      number: true,
      phone: 'hide',
      render: (line) => amount(line.at.expired, true),
    },
    {
      key: 'available',
      title: t('inventory.available'),
      width: 100,
      number: true,
      render: (line) => <strong>{amount(line.at.available)}</strong>,
    },
    {
      key: 'setAside',
      title: t('inventory.setAside'),
      width: 100,
      number: true,
      phone: 'hide',
      render: (line) => amount(line.at.setAside, true),
    },
    {
      key: 'uom',
      title: t('inventory.uom'),
      width: 70,
      phone: 'hide',
      render: (line) => fmt.uom(line.at.onHand.uom),
    },
  ];
  const filters: FilterDef[] = [
    {
      key: 'warehouse',
      label: t('inventory.warehouse'),
      kind: 'choice',
      primary: true,
      options: warehouses.map((one) => ({
        value: one.id,
        label: pick({ zh: one.nameZh, en: one.nameEn }),
      })),
    },
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
      filters={filters}
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
