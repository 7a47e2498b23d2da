import { Table } from 'antd';
import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import { serialStates } from '@/ui/serialStates';
import type { StockCountWhole } from './counts';
import { type Serial } from './serials';

interface Row {
  serial: Serial;
  act: string;
}

/** The numbers of a count: what was seen, found or is missing, and first of all what nobody saw. */
export function CountNumbers({ numbers }: { numbers: StockCountWhole['numbers'] }) {
  const { t, fmt } = useI18n();
  const rows: Row[] = [
    ...numbers.unseen.map((serial) => ({ serial, act: 'unseen' })),
    ...numbers.pieces,
  ];
  return (
    <>
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
              <Link
                className="rt-number"
                to={`/inventory/serials?view=all&q=${encodeURIComponent(serial.number)}`}
              >
                {serial.number}
              </Link>
            ),
          },
          { title: t('inventory.sku'), render: (_, { serial }) => serial.sku },
          {
            title: t('inventory.pieces.result'),
            render: (_, { act }) =>
              act === 'unseen' || act === 'missing' ? (
                <strong>
                  {t(
                    act === 'unseen' ? 'inventory.pieces.unseen' : `inventory.serials.acts.${act}`,
                  )}
                </strong>
              ) : (
                t(`inventory.serials.acts.${act}`)
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
