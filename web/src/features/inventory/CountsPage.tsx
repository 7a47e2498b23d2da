import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import type { WorklistColumn, WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { useKeys } from '@/ui/useKeys';
import { CountForm } from './CountForm';
import { countPage, countsPath, countStates, type StockCount } from './counts';
import { useColumns } from './useColumns';
import './inventory.css';

const states: StockCount['state'][] = ['counting', 'submitted', 'approved', 'posted', 'cancelled'];

/** Stock counts: what is being counted, what waits for a decision, what was found. */
export default function CountsPage() {
  const { t, fmt, pick } = useI18n();
  const { actor, text, quantity, time, warehouse, warehouseFilter } = useColumns();
  const can = useCan();
  const navigate = useNavigate();
  const [opening, setOpening] = useState(false);
  const adjust = can('inventory.adjust');
  useKeys(
    [{ keys: 'KeyN', label: t('inventory.counts.new'), run: () => setOpening(true) }],
    adjust && !opening,
  );
  const title = (key: string) => ({ title: t(`inventory.counts.${key}`) });
  const columns: WorklistColumn<StockCount>[] = [
    text('number', 180, (one) => <Link to={countPage(one.id)}>{one.number}</Link>, {
      sort: 'number',
      phone: 'title',
    }),
    text('state', 110, (one) => <StatusTag status={countStates[one.state]} />, { phone: 'mark' }),
    warehouse((one) => one.warehouse),
    text('kind', 110, (one) => t(`inventory.counts.kinds.${one.kind}`), title('kind')),
    {
      key: 'progress',
      ...title('counted'),
      width: 120,
      number: true,
      render: (one) => `${fmt.integer(one.counted)} / ${fmt.integer(one.lines)}`,
    },
    quantity('differing', (one) => String(one.differing), { ...title('differing'), look: 'quiet' }),
    {
      key: 'loss',
      title: t('inventory.counts.loss'),
      width: 120,
      number: true,
      render: (one) => (one.loss ? fmt.money(one.loss) : '—'),
    },
    {
      key: 'gain',
      title: t('inventory.counts.gain'),
      width: 120,
      number: true,
      phone: 'hide',
      render: (one) => (one.gain ? fmt.money(one.gain) : '—'),
    },
    time('openedAt', (one) => one.opened.at, { ...title('opened'), sort: 'openedAt' }),
    actor((one) => one.opened.by, { phone: 'hide' }),
  ];
  const views: WorklistView[] = [
    { key: 'all', label: t('inventory.view.all') },
    ...states.map((state) => ({
      key: state,
      label: pick(countStates[state]),
      filters: { state: [state] },
    })),
  ];
  return (
    <>
      <Worklist<StockCount>
        id="inventory.counts"
        title={t('inventory.counts.title')}
        source={countsPath}
        rowKey={(row) => row.id}
        columns={columns}
        views={views}
        filters={[warehouseFilter]}
        defaultSort="-openedAt"
        searchHint={t('inventory.number')}
        rowPath={(row) => countPage(row.id)}
        toolbar={
          adjust && (
            <Button type="primary" onClick={() => setOpening(true)}>
              {t('inventory.counts.new')} <kbd>N</kbd>
            </Button>
          )
        }
        empty={{ text: t('inventory.counts.empty') }}
      />
      {opening && (
        <CountForm
          onClose={() => setOpening(false)}
          onOpened={(id) => void navigate(countPage(id))}
        />
      )}
    </>
  );
}
