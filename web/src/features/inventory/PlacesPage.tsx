import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { BinTable } from './BinTable';
import { useWarehouses, useZones, type Warehouse } from './model';
import { useNames } from './names';
import { PlaceForm, type PlaceKind } from './PlaceForm';
import './inventory.css';

/** Warehouses, their zones and bins: the tree on the left, what is chosen on the right. */
export default function PlacesPage() {
  const { t } = useI18n();
  const can = useCan();
  const { data: warehouses, error, refetch } = useWarehouses();
  const [chosen, setChosen] = useState<{ warehouse: string; zone?: string } | null>(null);
  const [adding, setAdding] = useState<PlaceKind | null>(null);
  const at = chosen ?? (warehouses?.[0] ? { warehouse: warehouses[0].id } : null);
  const may = can('inventory.settings');
  const { data: zones } = useZones(at?.warehouse);
  const zoneCode = zones?.find(({ id }) => id === at?.zone)?.code;
  return (
    <section className="rt-places">
      <header className="rt-page-head">
        <h1>{t('inventory.places.title')}</h1>
        <span className="rt-spring" />
        {at && can('fulfilment.pack') && (
          <Button
            href={`/fulfilment/print?kind=bin&warehouse=${at.warehouse}${zoneCode ? `&zone=${encodeURIComponent(zoneCode)}` : ''}`}
            target="_blank"
          >
            {t('inventory.places.labels')}
          </Button>
        )}
        {may && (
          <>
            <Button onClick={() => setAdding('warehouse')}>
              {t('inventory.places.warehouse')}
            </Button>
            <Button disabled={!at} onClick={() => setAdding('zone')}>
              {t('inventory.places.zone')}
            </Button>
            <Button disabled={!at?.zone} onClick={() => setAdding('bins')}>
              {t('inventory.places.bins')}
            </Button>
          </>
        )}
      </header>
      <Refusal error={error} onRetry={() => void refetch()} />
      {warehouses?.length === 0 && <p className="rt-muted">{t('inventory.places.empty')}</p>}
      <div className="rt-places-body">
        <nav className="rt-places-tree" aria-label={t('inventory.places.title')}>
          {warehouses?.map((one) => (
            <Branch
              key={one.id}
              warehouse={one}
              open={at?.warehouse === one.id}
              zone={at?.zone}
              onChoose={(zone) => setChosen({ warehouse: one.id, zone })}
            />
          ))}
        </nav>
        {at && <BinTable warehouse={at.warehouse} zone={at.zone} />}
      </div>
      {adding && (
        <PlaceForm
          kind={adding}
          warehouse={at?.warehouse}
          zone={at?.zone}
          onClose={() => setAdding(null)}
        />
      )}
    </section>
  );
}

interface BranchProps {
  warehouse: Warehouse;
  open: boolean;
  zone?: string;
  onChoose: (zone?: string) => void;
}

function Branch({ warehouse, open, zone, onChoose }: BranchProps) {
  const { t, pick } = useI18n();
  const { warehouse: nameOf } = useNames();
  const { data: zones } = useZones(open ? warehouse.id : undefined);
  return (
    <div>
      <button
        type="button"
        className="rt-places-node"
        aria-current={open && !zone}
        onClick={() => onChoose()}
      >
        <strong>{nameOf(warehouse.id)}</strong>
        <span className="rt-muted">
          {[
            warehouse.code,
            ...(warehouse.site === warehouse.code ? [] : [warehouse.site]),
            ...new Set([warehouse.province, warehouse.city].filter((one) => one !== '')),
          ].join(' · ')}
        </span>
        {!warehouse.active && <Tag>{t('inventory.places.closed')}</Tag>}
      </button>
      {open &&
        zones?.map((one) => (
          <button
            key={one.id}
            type="button"
            className="rt-places-node rt-places-zone"
            aria-current={zone === one.id}
            onClick={() => onChoose(one.id)}
          >
            {one.code} {pick({ zh: one.nameZh, en: one.nameEn })}
            <span className="rt-muted">
              {t(`inventory.zone.${one.kind}`)}
              {one.storage !== 'ambient' && ` · ${t(`inventory.storages.${one.storage}`)}`}
            </span>
          </button>
        ))}
    </div>
  );
}
