import { Button, Tag } from 'antd';
import { useI18n } from '@/i18n';
import { LinesTable } from '@/ui/lines/LinesTable';
import type { WorklistColumn } from '@/ui/worklist/types';
import type { OrderLine, OrderView } from './model';
import { Promised } from './Promised';
import type { PromiseView } from './promises';

type Line = OrderView['lines'][number];

interface LineTableProps {
  lines: Line[];
  currency: string;
  /** In the drawer there is room for cards only. */
  brief?: boolean;
  /** When the goods of an order that waits for them can leave, by line number. */
  promises?: Record<number, PromiseView>;
  /** Where a code of the shop that nobody knows can be mapped. */
  onMap?: (line: OrderLine) => void;
}

/** The order's lines, goods and charges, in the order the shop gave them. */
export function LineTable(props: LineTableProps) {
  const { lines, currency, brief = false, promises = {}, onMap } = props;
  const { t, fmt } = useI18n();
  const columns: WorklistColumn<Line>[] = [
    {
      key: 'no',
      title: '#',
      width: 48,
      number: true,
      phone: 'hide',
      render: ({ line }) => line.lineNo,
    },
    {
      key: 'sku',
      title: t('sales.sku'),
      width: 130,
      render: ({ line }) =>
        line.sku ?? (line.kind === 'charge' ? t('sales.charge') : t('sales.skuUnknown')),
    },
    {
      key: 'platformSku',
      title: t('sales.platformSku'),
      width: 130,
      phone: 'hide',
      render: ({ line }) => line.platformSku,
    },
    {
      key: 'description',
      title: t('sales.description'),
      width: 240,
      grow: true,
      phone: 'title',
      render: ({ line, name }) => (
        <>
          {line.gift && <Tag className="sales-gift-mark">{t('sales.gifts.gift')}</Tag>}
          {name || line.description || line.platformSku}
          <Promised promise={promises[line.lineNo]} />
          {onMap && line.kind === 'goods' && !line.sku && (
            <Button size="small" className="sales-map" onClick={() => onMap(line)}>
              {t('sales.mapping.act')}
            </Button>
          )}
        </>
      ),
    },
    {
      key: 'quantity',
      title: t('sales.quantity'),
      width: 90,
      number: true,
      render: ({ line }) => fmt.quantity(line.quantity),
    },
    {
      key: 'price',
      title: t('ui.unit', { what: t('sales.price'), unit: currency }),
      width: 120,
      number: true,
      render: ({ line }) => fmt.amount(line.unitPrice),
    },
    {
      key: 'amount',
      title: t('ui.unit', { what: t('sales.amount'), unit: currency }),
      width: 120,
      number: true,
      phone: 'mark',
      render: ({ amount }) => fmt.amount(amount),
    },
  ];
  return (
    <LinesTable lines={lines} columns={columns} rowKey={({ line }) => line.lineNo} cards={brief} />
  );
}
