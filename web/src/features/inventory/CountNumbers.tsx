import { Alert, Table } from 'antd';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import { serialStates } from '@/ui/serialStates';
import type { StockCountWhole } from './counts';
import { serialPage, type Serial } from './serials';

interface Row {
  serial: Serial;
  act: string;
}

/** The numbers of a count: what was seen, found or is missing, and first of all what nobody saw. */
export function CountNumbers({ numbers }: { numbers: StockCountWhole['numbers'] }) {
  const { t, fmt } = useI18n();
  const swapped = (which: 'gone' | 'found', serial: Serial) =>
    numbers.swaps.some((one) => one.sku === serial.sku && one[which].includes(serial.number));
  /** What is said of a number: whether it is gone or new by a swap, or what the count did with it. */
  const said = ({ serial, act }: Row) => {
    if (swapped('gone', serial)) return t('inventory.pieces.swapGone');
    if (swapped('found', serial)) return t('inventory.pieces.swapNew');
    return t(act === 'unseen' ? 'inventory.pieces.unseen' : `inventory.serials.acts.${act}`);
  };
  const rows: Row[] = [
    ...numbers.unseen.map((serial) => ({ serial, act: 'unseen' })),
    ...numbers.pieces,
  ];
  return (
    <>
      {numbers.swaps.length > 0 && (
        <Alert
          className="rt-swap"
          type="warning"
          showIcon
          title={
            <>
              {numbers.swaps.map(({ sku, gone, found }) => (
                <div key={sku}>
                  {t('inventory.pieces.swap', {
                    sku,
                    gone: gone.join(', '),
                    found: found.join(', '),
                  })}
                </div>
              ))}
            </>
          }
          description={t('inventory.pieces.swapAbout')}
        />
      )}
      {numbers.unseen.length > 0 && (
        <p className="rt-muted">
          {t('inventory.pieces.unseenAbout', { n: fmt.integer(numbers.unseen.length) })}
        </p>
      )}
      <Table<Row>
        size="small"
        pagination={false}
        scroll={{ x: 'max-content' }}
        rowKey={({ serial }) => serial.id}
        dataSource={rows}
        locale={{ emptyText: t('inventory.pieces.none') }}
        columns={[
          {
            title: t('inventory.serials.number'),
            render: (_, { serial }) => (
              <Link className="rt-number" to={serialPage(serial.id)}>
                {serial.number}
              </Link>
            ),
          },
          { title: t('inventory.sku'), render: (_, { serial }) => serial.sku },
          {
            title: t('inventory.pieces.result'),
            render: (_, row) =>
              row.act === 'unseen' || row.act === 'missing' || swapped('found', row.serial) ? (
                <strong>{said(row)}</strong>
              ) : (
                said(row)
              ),
          },
          {
            title: t('inventory.pieces.now'),
            render: (_, { serial }) => <StatusTag status={serialStates[serial.state]} />,
          },
        ]}
      />
    </>
  );
}
