import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import { useKeys } from '@/ui/useKeys';
import type { WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { serialStates } from '@/ui/serialStates';
import { SerialForm } from './SerialForm';
import { SerialGaps } from './SerialGaps';
import { SerialPreview } from './SerialPreview';
import { documentPage, serialPage, serialsPath, type Serial } from './serials';
import { useColumns } from './useColumns';
import './inventory.css';

const states: Serial['state'][] = [
  'here',
  'packed',
  'shipped',
  'returned',
  'in-transit',
  'built-in',
  'written-off',
];

/** Pieces by their serial numbers: where each is, by which document, sold with which order. */
export default function SerialsPage() {
  const { t, pick } = useI18n();
  const { sku, name, text, time, warehouse, warehouseFilter, ownerFilter } = useColumns();
  const can = useCan();
  const [registering, register] = useState(false);
  const adjust = can('inventory.adjust');
  const open = () => register(true);
  useKeys([{ keys: 'KeyN', label: t('inventory.serials.new'), run: open }], adjust && !registering);
  const columns: WorklistColumn<Serial>[] = [
    text('serial', 180, (one) => one.number, {
      title: t('inventory.serials.number'),
      sort: 'number',
      phone: 'title',
    }),
    text('state', 110, (one) => <StatusTag status={serialStates[one.state]} />, { phone: 'mark' }),
    sku((one) => one.sku, { sort: undefined, phone: 'line' }),
    name((one) => one.name),
    warehouse((one) => one.warehouse),
    text(
      'document',
      190,
      (one) => {
        const page = documentPage(one.document, one.documentNumber);
        return page ? <Link to={page}>{one.documentNumber}</Link> : one.documentNumber;
      },
      { title: t('inventory.serials.document'), phone: 'hide' },
    ),
    text(
      'order',
      190,
      (one) => one.orderNumber && <Link to={`/threads/${one.orderNumber}`}>{one.orderNumber}</Link>,
      { title: t('inventory.serials.order') },
    ),
    time('changedAt', (one) => one.changedAt, {
      title: t('inventory.serials.changedAt'),
      sort: 'changedAt',
    }),
  ];
  return (
    <>
      <SerialGaps />
      <Worklist<Serial>
        id="inventory.serials"
        title={t('inventory.serials.title')}
        source={serialsPath}
        rowKey={({ id }) => id}
        columns={columns}
        views={[
          { key: 'all', label: t('inventory.view.all') },
          ...states.map((state) => ({
            key: state,
            label: pick(serialStates[state]),
            filters: { state: [state] },
          })),
        ]}
        filters={[warehouseFilter, ownerFilter]}
        defaultSort="-changedAt"
        searchHint={t('inventory.serials.search')}
        preview={(one) => <SerialPreview id={one.id} />}
        rowPath={(one) => serialPage(one.id)}
        previewTitle={(one) => `${one.sku} · ${one.number}`}
        toolbar={
          adjust && (
            <Button type="primary" onClick={open}>
              {t('inventory.serials.new')} <kbd>N</kbd>
            </Button>
          )
        }
        empty={{ text: t('inventory.serials.empty') }}
      />
      {registering && <SerialForm onClose={() => register(false)} />}
    </>
  );
}
