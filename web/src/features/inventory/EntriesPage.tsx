import { useCallback } from 'react';
import { api, type Query } from '@/api/client';
import type { Page } from '@/api/page';
import { useI18n } from '@/i18n';
import type { FilterDef, WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import type { Entry } from './model';
import { useNames } from './names';
import { signed } from './StockPreview';
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
  const { t, fmt, pick } = useI18n();
  const { warehouses, place, reason, reasons } = useNames();
  const source = useCallback(
    (query: Query, signal: AbortSignal) =>
      api.get<Page<Entry>>('/api/inventory/entries', { query: asked(query), signal }),
    [],
  );
  const columns: WorklistColumn<Entry>[] = [
    {
      key: 'at',
      title: t('inventory.at'),
      width: 130,
      sort: 'at',
      phone: 'mark',
      render: (entry) => fmt.dateTime(entry.at),
    },
    {
      key: 'sku',
      title: t('inventory.sku'),
      width: 130,
      phone: 'title',
      render: (entry) => entry.sku,
    },
    { key: 'lot', title: t('inventory.lot'), width: 110, render: (entry) => entry.lot ?? '' },
    {
      key: 'reason',
      title: t('inventory.why'),
      width: 120,
      render: (entry) => reason(entry.reason),
    },
    {
      key: 'from',
      title: t('inventory.from'),
      width: 160,
      grow: true,
      render: (entry) => place(entry.from),
    },
    {
      key: 'to',
      title: t('inventory.to'),
      width: 160,
      grow: true,
      render: (entry) => place(entry.to),
    },
    {
      key: 'quantity',
      title: t('inventory.quantity'),
      width: 100,
      number: true,
      render: (entry) => fmt.amount(entry.quantity.amount, 0),
    },
    {
      key: 'change',
      title: t('inventory.change'),
      width: 90,
      number: true,
      render: (entry) => (entry.change ? signed(fmt.amount(entry.change, 0), entry.change) : ''),
    },
    {
      key: 'balance',
      title: t('inventory.balance'),
      width: 100,
      number: true,
      render: (entry) => (entry.balance ? fmt.amount(entry.balance, 0) : ''),
    },
    {
      key: 'document',
      title: t('inventory.cause'),
      width: 130,
      render: (entry) => t(`inventory.document.${entry.documentKind}`),
    },
    {
      key: 'actor',
      title: t('inventory.actor'),
      width: 100,
      hidden: true,
      render: (entry) => entry.actor,
    },
  ];
  const filters: FilterDef[] = [
    {
      key: 'warehouse',
      label: t('inventory.warehouse'),
      kind: 'choice',
      primary: true,
      options: warehouses.map((one) => ({
        value: one.id,
        label: pick({ zh: one.nameZh, en: one.nameEn }),
      })),
    },
    {
      key: 'reason',
      label: t('inventory.why'),
      kind: 'choice',
      options: [
        ...['opening', 'putaway', 'dispatch', 'bin-transfer'].map((code) => ({
          value: code,
          label: reason(code),
        })),
        ...reasons.map((one) => ({ value: one.code, label: reason(one.code) })),
      ],
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
