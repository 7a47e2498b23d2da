import { Link } from 'react-router';
import { useI18n } from '@/i18n';
import { Money } from '@/ui/Money';
import { StatusTag } from '@/ui/StatusTag';
import type { WorklistColumn, WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { custodyKinds, custodyKindTags, custodyPath, type CustodyNote } from './owners';
import { useColumns } from './useColumns';
import './inventory.css';

/** Goods that came from owners, went back to them, or changed hands. */
export default function CustodyPage() {
  const { t, pick } = useI18n();
  const { actor, text, quantity, time, warehouseFilter, names } = useColumns();
  const title = (key: string) => ({ title: t(`inventory.owners.${key}`) });
  const way = ({ from, to }: CustodyNote) =>
    [from, to].map((one) => (one ? names.warehouse(one) : t('inventory.place.owner'))).join(' → ');
  const columns: WorklistColumn<CustodyNote>[] = [
    text('number', 180, (one) => one.number, { sort: 'number', phone: 'title' }),
    text('state', 110, (one) => <StatusTag status={custodyKindTags[one.kind]} />, {
      ...title('kind'),
      phone: 'mark',
    }),
    text('way', 340, way, { title: t('inventory.transfers.way'), grow: true }),
    text('reference', 120, (one) => one.reference, title('reference')),
    text('why', 120, (one) => one.reason, { phone: 'hide' }),
    text('price', 110, (one) => one.price && <Money value={one.price} />, title('price')),
    quantity('lines', (one) => String(one.lineCount), { width: 70, phone: 'hide' }),
    time('at', (one) => one.createdAt, { sort: 'createdAt' }),
    actor((one) => one.createdBy, { phone: 'hide' }),
  ];
  const views: WorklistView[] = [
    { key: 'all', label: t('inventory.view.all') },
    ...custodyKinds.map((kind) => ({
      key: kind,
      label: pick(custodyKindTags[kind]),
      filters: { kind: [kind] },
    })),
  ];
  return (
    <Worklist<CustodyNote>
      id="inventory.custody"
      title={t('inventory.owners.notes')}
      source={custodyPath}
      rowKey={(row) => row.id}
      columns={columns}
      views={views}
      filters={[warehouseFilter]}
      defaultSort="-createdAt"
      searchHint={t('inventory.owners.search')}
      exportPath={`${custodyPath}/export`}
      toolbar={<Link to="/warehouse/owners">{t('inventory.owners.title')}</Link>}
      empty={{
        text: t('inventory.owners.noNotes'),
        action: <Link to="/warehouse/owners">{t('inventory.owners.title')}</Link>,
      }}
    />
  );
}
