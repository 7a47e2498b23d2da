import { Table, type TableColumnType } from 'antd';
import { useI18n } from '@/i18n';
import type { OrderView } from './model';

type Line = OrderView['lines'][number];

interface LineTableProps {
  lines: Line[];
  currency: string;
  /** Few columns, for the drawer and the phone. */
  brief?: boolean;
}

const many = 200;
/** Columns that need more room than a drawer has. */
const wide = ['sku', 'platformSku', 'price'];

/** The order's lines; above 200 only those in view exist. */
export function LineTable({ lines, currency, brief = false }: LineTableProps) {
  const { t, fmt } = useI18n();
  const all: TableColumnType<Line>[] = [
    { key: 'no', title: '#', width: 48, align: 'right', render: (_, { line }) => line.lineNo },
    {
      key: 'sku',
      title: t('sales.sku'),
      width: 130,
      ellipsis: true,
      render: (_, { line }) =>
        line.sku ?? (line.kind === 'charge' ? t('sales.charge') : t('sales.skuUnknown')),
    },
    {
      key: 'platformSku',
      title: t('sales.platformSku'),
      width: 130,
      ellipsis: true,
      render: (_, { line }) => line.platformSku,
    },
    {
      key: 'description',
      title: t('sales.description'),
      ellipsis: true,
      render: (_, { line, name }) => name || line.description || line.platformSku,
    },
    {
      key: 'quantity',
      title: t('sales.quantity'),
      width: 90,
      align: 'right',
      render: (_, { line }) => fmt.quantity(line.quantity),
    },
    {
      key: 'price',
      title: `${t('sales.price')}(${currency})`,
      width: 120,
      align: 'right',
      render: (_, { line }) => fmt.amount(line.unitPrice),
    },
    {
      key: 'amount',
      title: `${t('sales.amount')}(${currency})`,
      width: 120,
      align: 'right',
      render: (_, { amount }) => fmt.amount(amount),
    },
  ];
  const virtual = lines.length > many;
  return (
    <Table<Line>
      size="small"
      pagination={false}
      rowKey={({ line }) => line.lineNo}
      columns={all.filter(({ key }) => !brief || !wide.includes(String(key)))}
      dataSource={lines}
      virtual={virtual}
      scroll={virtual ? { x: brief ? 430 : 900, y: 520 } : undefined}
      className="sales-lines"
    />
  );
}
