import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { api } from '@/api/client';
import type { Page } from '@/api/page';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import type { FilterDef, WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import type { Adjustment, Entry } from './model';
import { Lines } from './Lines';
import { useNames } from './names';
import { useColumns } from './useColumns';
import './inventory.css';

/** Corrections of what bins hold, each with its reason; the lines are entries of the ledger. */
export default function AdjustmentsPage() {
  const { t, fmt } = useI18n();
  const { actor, text, quantity, time, names } = useColumns();
  const can = useCan();
  const navigate = useNavigate();
  const columns: WorklistColumn<Adjustment>[] = [
    text('number', 190, (one) => one.number, { sort: 'number', phone: 'title' }),
    text('why', 150, (one) => names.reason(one.reason), { phone: 'mark' }),
    text('note', 260, (one) => one.note, { grow: true }),
    quantity('lines', (one) => String(one.lineCount), { width: 80 }),
    text('occurredOn', 120, (one) => (one.occurredOn ? fmt.date(one.occurredOn) : ''), {
      title: t('inventory.adjust.occurredOn'),
    }),
    time('at', (one) => one.createdAt, { sort: 'createdAt' }),
    actor((one) => one.createdBy, { width: 120 }),
  ];
  const filters: FilterDef[] = [
    {
      key: 'reason',
      label: t('inventory.why'),
      kind: 'choice',
      primary: true,
      options: names.reasons.map(({ code }) => ({ value: code, label: names.reason(code) })),
    },
  ];
  return (
    <Worklist<Adjustment>
      id="inventory.adjustments"
      title={t('inventory.adjust.title')}
      source="/api/inventory/adjustments"
      rowKey={(one) => one.id}
      columns={columns}
      filters={filters}
      defaultSort="-createdAt"
      searchHint={t('inventory.number')}
      preview={(one) => <Corrected id={one.id} />}
      previewTitle={(one) => one.number}
      toolbar={
        can('inventory.adjust') && (
          <Button type="primary" onClick={() => void navigate('/inventory/adjustments/new')}>
            {t('inventory.adjust.new')}
          </Button>
        )
      }
      empty={{ text: t('inventory.adjust.empty') }}
    />
  );
}

/** What was corrected, bin by bin. */
function Corrected({ id }: { id: string }) {
  const { fmt } = useI18n();
  const { place } = useNames();
  const { data } = useQuery({
    queryKey: ['inventory', 'entries', 'adjustment', id],
    queryFn: () =>
      api.get<Page<Entry>>('/api/inventory/entries', {
        query: { documentKind: 'stock-adjustment', documentId: id, limit: 200 },
      }),
  });
  return (
    <Lines
      rows={data?.items}
      rowKey={({ id }) => id}
      cells={({ sku, lot, from, to, quantity }) => [
        sku,
        lot,
        `${place(from)} → ${place(to)}`,
        fmt.quantity(quantity),
      ]}
    />
  );
}
