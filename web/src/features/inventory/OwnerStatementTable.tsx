import { Table } from 'antd';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { kindsOf, useStatement, type StatementLine } from './owners';

interface OwnerStatementTableProps {
  owner: string;
  /** The first day. */
  from: string;
  /** The last day, which counts. */
  to: string;
}

/** Opening, what came and went by kind, closing, of each item. */
export function OwnerStatementTable({ owner, from, to }: OwnerStatementTableProps) {
  const { t, fmt } = useI18n();
  const { data, error, isPending } = useStatement(owner, from, to);
  const lines = data?.lines ?? [];
  const figure = (value: string | undefined, strong = false) => {
    const written = value === undefined || Number(value) === 0 ? '' : fmt.amount(value, 0);
    return (
      <span className="rt-number">{strong ? <strong>{written || '0'}</strong> : written}</span>
    );
  };
  const side = (of: 'in' | 'out') =>
    kindsOf(lines, of).map((kind) => ({
      key: `${of} ${kind}`,
      title: t(`inventory.owners.${of}.${kind}`),
      align: 'right' as const,
      render: (_: unknown, line: StatementLine) =>
        figure((line[of] as Record<string, string>)[kind]),
    }));
  return (
    <>
      <Refusal error={error} />
      <Table<StatementLine>
        size="small"
        rowKey="sku"
        loading={isPending}
        dataSource={lines}
        pagination={lines.length > 100 ? { pageSize: 100 } : false}
        scroll={{ x: 'max-content' }}
        locale={{ emptyText: t('inventory.owners.nothing') }}
        columns={[
          { title: t('inventory.sku'), dataIndex: 'sku' },
          { title: t('inventory.name'), dataIndex: 'name' },
          {
            title: t('inventory.owners.opening'),
            align: 'right',
            render: (_, line) => figure(line.opening, true),
          },
          ...side('in'),
          ...side('out'),
          {
            title: t('inventory.owners.closing'),
            align: 'right',
            render: (_, line) => figure(line.closing, true),
          },
          { title: t('inventory.uom'), render: (_, line) => fmt.uom(line.uom) },
        ]}
      />
    </>
  );
}
