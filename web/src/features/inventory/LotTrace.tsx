import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { api } from '@/api/client';
import type { Page } from '@/api/page';
import { useI18n } from '@/i18n';
import { Refusal } from '@/ui/Refusal';
import { useWho } from '@/ui/useWho';
import { Lines } from './Lines';
import type { BinContent, Entry, Lot } from './model';
import { useNames } from './names';
import { pathOf, trace, type Leg } from './trace';

/** A lot from where it came, by way of where it lies, to who got it. */
export function LotTrace({ lot }: { lot: Lot }) {
  const { t, fmt } = useI18n();
  const { warehouse } = useNames();
  const query = { sku: lot.sku, lot: lot.code, limit: 200 };
  const entries = useQuery({
    queryKey: ['inventory', 'entries', query],
    queryFn: () => api.get<Page<Entry>>('/api/inventory/entries', { query }),
  });
  const bins = useQuery({
    queryKey: ['inventory', 'bins', { sku: lot.sku }],
    queryFn: () => api.get<BinContent[]>('/api/inventory/bins', { query: { sku: lot.sku } }),
  });
  const { up, down } = trace(entries.data?.items ?? []);
  const here = bins.data?.filter((one) => one.lot === lot.code) ?? [];
  return (
    <div className="rt-stock-preview">
      <Refusal error={entries.error ?? bins.error} />
      <h3>{t('inventory.lots.up')}</h3>
      <Legs legs={up} empty={t('inventory.lots.noUp')} />
      <h3>{t('inventory.lots.here')}</h3>
      {here.length === 0 && <p className="rt-muted">{t('inventory.lots.noHere')}</p>}
      <Lines
        rows={here}
        rowKey={({ bin }) => bin}
        cells={({ warehouse: at, binCode, onHand }) => [
          binCode,
          warehouse(at),
          fmt.quantity(onHand),
        ]}
      />
      <h3>{t('inventory.lots.down')}</h3>
      <Legs legs={down} empty={t('inventory.lots.noDown')} />
      {entries.data?.next && <p className="rt-muted">{t('inventory.lots.newest')}</p>}
    </div>
  );
}

function Legs({ legs, empty }: { legs: Leg[]; empty: string }) {
  const { t, fmt } = useI18n();
  const who = useWho();
  const { place } = useNames();
  if (legs.length === 0) return <p className="rt-muted">{empty}</p>;
  return (
    <Lines
      rows={legs}
      rowKey={({ key }) => key}
      cells={(leg) => {
        const path = pathOf(leg);
        const document = t(`inventory.document.${leg.kind}`);
        return [
          place(leg.place),
          path ? <Link to={path}>{document}</Link> : document,
          `${fmt.dateTime(leg.at)} ${who(leg.actor)}`,
          fmt.amount(String(leg.amount), 0),
        ];
      }}
    />
  );
}
