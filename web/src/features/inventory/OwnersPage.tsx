import { Button, DatePicker, Table } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { useOwners, type Owner } from '@/ui/owners/owners';
import { Refusal } from '@/ui/Refusal';
import { CustodyForm } from './CustodyForm';
import { useNames } from './names';
import { OwnerStatementTable } from './OwnerStatementTable';
import { custodyKindTags, custodyKinds, type CustodyKind } from './owners';
import { SellerForm } from './SellerForm';
import './inventory.css';

/** Whose goods lie in our buildings, which shops sell them, and each owner's statement. */
export default function OwnersPage() {
  const { t, fmt, pick } = useI18n();
  const can = useCan();
  const names = useNames();
  const { data: owners, error, isPending, refetch } = useOwners();
  const [chosen, choose] = useState<string | null>(null);
  const [writing, write] = useState<CustodyKind | null>(null);
  const [binding, bind] = useState(false);
  const [days, setDays] = useState<[Dayjs, Dayjs]>([dayjs().startOf('month'), dayjs()]);
  const owner = owners?.find(({ id }) => id === chosen) ?? owners?.[0];
  const period = { from: days[0].format('YYYY-MM-DD'), to: days[1].format('YYYY-MM-DD') };
  const may = (kind: CustodyKind) =>
    can(kind === 'change' ? 'inventory.change-owner' : 'inventory.adjust');
  return (
    <section className="rt-places">
      <header className="rt-page-head">
        <h1>{t('inventory.owners.title')}</h1>
        <span className="rt-spring" />
        <Link to="/warehouse/custody">{t('inventory.owners.notes')}</Link>
        {can('inventory.settings') && (
          <Button onClick={() => bind(true)}>{t('inventory.owners.bind')}</Button>
        )}
        {custodyKinds.filter(may).map((kind) => (
          <Button
            key={kind}
            disabled={!owner}
            type={kind === 'deposit' ? 'primary' : 'default'}
            onClick={() => write(kind)}
          >
            {pick(custodyKindTags[kind])}
          </Button>
        ))}
      </header>
      <Refusal error={error} onRetry={() => void refetch()} />
      <Table<Owner>
        size="small"
        rowKey="id"
        loading={isPending}
        dataSource={owners}
        pagination={false}
        scroll={{ x: 'max-content' }}
        rowClassName={({ id }) => (id === owner?.id ? 'rt-row-chosen' : '')}
        onRow={({ id }) => ({ onClick: () => choose(id) })}
        locale={{
          emptyText: (
            <>
              {t('inventory.owners.empty')}{' '}
              <Link to="/inventory/places">{t('inventory.places.title')}</Link>
            </>
          ),
        }}
        columns={[
          {
            title: t('inventory.owners.owner'),
            render: (_, one) => (
              <Button type="link" size="small" onClick={() => choose(one.id)}>
                <strong>{one.name}</strong>
              </Button>
            ),
          },
          {
            title: t('inventory.owners.warehouses'),
            render: (_, one) =>
              fmt.list(
                one.warehouses.map(
                  (place) => `${pick({ zh: place.nameZh, en: place.nameEn })} · ${place.site}`,
                ),
              ) || '—',
          },
          {
            title: t('inventory.owners.shops'),
            render: (_, one) => fmt.list(one.shops.map((shop) => shop.name)) || '—',
          },
          {
            title: t('inventory.owners.skus'),
            align: 'right',
            render: (_, one) => <span className="rt-number">{fmt.integer(one.skus)}</span>,
          },
          {
            title: t('inventory.owners.promised'),
            align: 'right',
            render: (_, one) => <span className="rt-number">{fmt.integer(one.reserved)}</span>,
          },
          {
            title: '',
            render: (_, one) => (
              <Link to={`/inventory/stock?owner=${one.id}`}>{t('inventory.stock.title')}</Link>
            ),
          },
        ]}
      />
      {owner && (
        <>
          <header className="rt-page-head">
            <h2>{t('inventory.owners.statement', { owner: owner.name })}</h2>
            <span className="rt-spring" />
            <DatePicker.RangePicker
              aria-label={t('inventory.owners.period')}
              allowClear={false}
              value={days}
              onChange={(value) => value?.[0] && value[1] && setDays([value[0], value[1]])}
            />
            {(['xlsx', 'csv'] as const).map((format) => (
              <Button
                key={format}
                href={`/api/inventory/owners/${owner.id}/statement/export?from=${period.from}&to=${period.to}&format=${format}`}
              >
                {t(`inventory.owners.export.${format}`)}
              </Button>
            ))}
          </header>
          <OwnerStatementTable owner={owner.id} {...period} />
        </>
      )}
      {writing && owner && (
        <CustodyForm
          kind={writing}
          owner={owner}
          warehouses={names.warehouses}
          onClose={() => write(null)}
        />
      )}
      {binding && <SellerForm owners={owners ?? []} onClose={() => bind(false)} />}
    </section>
  );
}
