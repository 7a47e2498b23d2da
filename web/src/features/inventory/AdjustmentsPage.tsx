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
import { useNames } from './names';
import './inventory.css';

/** Corrections of what bins hold, each with its reason; the lines are entries of the ledger. */
export default function AdjustmentsPage() {
  const { t, fmt } = useI18n();
  const { reason, reasons } = useNames();
  const can = useCan();
  const navigate = useNavigate();
  const columns: WorklistColumn<Adjustment>[] = [
    {
      key: 'number',
      title: t('inventory.number'),
      width: 190,
      sort: 'number',
      phone: 'title',
      render: (one) => one.number,
    },
    {
      key: 'reason',
      title: t('inventory.why'),
      width: 150,
      phone: 'mark',
      render: (one) => reason(one.reason),
    },
    {
      key: 'note',
      title: t('inventory.note'),
      width: 260,
      grow: true,
      render: (one) => one.note || '—',
    },
    {
      key: 'lineCount',
      title: t('inventory.lines'),
      width: 80,
      number: true,
      render: (one) => fmt.integer(one.lineCount),
    },
    {
      key: 'createdAt',
      title: t('inventory.at'),
      width: 140,
      sort: 'createdAt',
      render: (one) => fmt.dateTime(one.createdAt),
    },
    { key: 'createdBy', title: t('inventory.actor'), width: 120, render: (one) => one.createdBy },
  ];
  const filters: FilterDef[] = [
    {
      key: 'reason',
      label: t('inventory.why'),
      kind: 'choice',
      primary: true,
      options: reasons.map((one) => ({ value: one.code, label: reason(one.code) })),
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
      preview={(one) => <Lines id={one.id} />}
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

function Lines({ id }: { id: string }) {
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
    <table className="rt-plain">
      <tbody>
        {data?.items.map((entry) => (
          <tr key={entry.id}>
            <td>{entry.sku}</td>
            <td className="rt-muted">{entry.lot ?? ''}</td>
            <td>
              {place(entry.from)} → {place(entry.to)}
            </td>
            <td className="rt-number">{fmt.quantity(entry.quantity)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
