import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { api, type Query } from '@/api/client';
import type { Page } from '@/api/page';
import { useI18n } from '@/i18n';
import type { FilterDef, WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import type { Entry } from './model';
import { signed } from './StockPreview';
import { useColumns } from './useColumns';
import './inventory.css';

const zone = '+08:00';

function first(value: Query[string]): string | undefined {
  if (value === null || value === undefined) return undefined;
  return typeof value === 'object' ? value[0] : String(value);
}

/** Days of the filter become moments; the search box names a SKU. */
function asked(query: Query): Query {
  const { q, from, to, ...rest } = query;
  const [begin, end] = [first(from), first(to)];
  return {
    ...rest,
    sku: first(q),
    from: begin && new Date(`${begin}T00:00:00${zone}`).toISOString(),
    to: end && new Date(Date.parse(`${end}T00:00:00${zone}`) + 86_400_000).toISOString(),
  };
}

/** Every movement between two places, the newest first; of one SKU in one warehouse with its balance. */
export default function EntriesPage() {
  const { t, fmt } = useI18n();
  const { actor, sku, text, time, quantity, warehouseFilter, ownerFilter, names } = useColumns();
  const [params] = useSearchParams();
  const source = useCallback(
    (query: Query, signal: AbortSignal) =>
      api.get<Page<Entry>>('/api/inventory/entries', { query: asked(query), signal }),
    [],
  );
  // A balance is of one SKU in one warehouse: of all together there is none to show.
  const balanced = params.has('q') && params.has('warehouse');
  const columns: WorklistColumn<Entry>[] = [
    time('at', (entry) => entry.at, { sort: 'at', phone: 'mark' }),
    text('occurredOn', 120, (entry) => (entry.occurredOn ? fmt.date(entry.occurredOn) : ''), {
      title: t('inventory.adjust.occurredOn'),
      hidden: true,
    }),
    sku((entry) => entry.sku, { sort: undefined }),
    text('lot', 110, (entry) => entry.lot),
    text('why', 120, (entry) => names.reason(entry.reason)),
    text('from', 180, (entry) => names.place(entry.from), { grow: true }),
    text('to', 180, (entry) => names.place(entry.to), { grow: true }),
    quantity('quantity', (entry) => entry.quantity.amount),
    ...(balanced
      ? [
          {
            ...quantity<Entry>('change', (entry) => entry.change, { width: 90 }),
            render: ({ change }: Entry) =>
              change ? signed(fmt.amount(change, 0), change) : fmt.amount(null),
          },
          quantity<Entry>('balance', (entry) => entry.balance),
        ]
      : []),
    text('cause', 130, (entry) => t(`inventory.document.${entry.documentKind}`)),
    actor((entry) => entry.actor, { hidden: true }),
  ];
  const filters: FilterDef[] = [
    warehouseFilter,
    ownerFilter,
    {
      key: 'reason',
      label: t('inventory.why'),
      kind: 'choice',
      options: [
        ...[
          'opening',
          'putaway',
          'dispatch',
          'bin-transfer',
          'owner-deposit',
          'owner-withdrawal',
          'owner-changed',
        ],
        ...names.reasons.map(({ code }) => code),
      ].map((value) => ({ value, label: names.reason(value) })),
    },
    { key: 'at', label: t('inventory.at'), kind: 'dates', from: 'from', to: 'to' },
  ];
  return (
    <Worklist<Entry>
      id="inventory.entries"
      title={t('inventory.entries.title')}
      source={source}
      rowKey={(entry) => entry.id}
      columns={columns}
      filters={filters}
      defaultSort="-at"
      searchHint={t('inventory.entries.search')}
      empty={{ text: t('inventory.entries.empty') }}
    />
  );
}
