import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import { useKeys } from '@/ui/useKeys';
import type { WorklistColumn, WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import {
  assemblyKinds,
  assemblyPage,
  assemblyPath,
  assemblyStateNames,
  assemblyStates,
  type AssemblyOrder,
} from './assembly';
import { AssemblySuggestions } from './AssemblySuggestions';
import { useColumns } from './useColumns';
import './inventory.css';

/** Orders to put products together and to take them apart, and what should be made for orders that wait. */
export default function AssemblyPage() {
  const { t, pick } = useI18n();
  const { actor, text, quantity, time, warehouse, warehouseFilter } = useColumns();
  const can = useCan();
  const navigate = useNavigate();
  const write = () => void navigate('/inventory/assembly/new');
  useKeys(
    [{ keys: 'KeyN', label: t('inventory.assembly.new'), run: write }],
    can('inventory.assemble'),
  );
  const title = (key: string) => ({ title: t(`inventory.assembly.${key}`) });
  const columns: WorklistColumn<AssemblyOrder>[] = [
    text('number', 180, (one) => <Link to={assemblyPage(one.id)}>{one.number}</Link>, {
      sort: 'number',
      phone: 'title',
    }),
    text('state', 100, (one) => <StatusTag status={assemblyStates[one.state]} />, {
      phone: 'mark',
    }),
    text('kind', 80, (one) => t(`inventory.assembly.kinds.${one.kind}`), title('kind')),
    text('product', 220, (one) => `${one.product} ${one.name}`, {
      ...title('product'),
      sort: 'sku',
      grow: true,
    }),
    warehouse((one) => one.warehouse, { width: 110 }),
    quantity('planned', (one) => one.planned.amount, { ...title('planned'), width: 80 }),
    quantity('made', (one) => one.made.amount, { ...title('made'), width: 80, look: 'strong' }),
    quantity('scrapped', (one) => one.scrapped.amount, {
      ...title('scrapped'),
      width: 80,
      look: 'quiet',
    }),
    time('createdAt', (one) => one.opened.at, { ...title('opened'), sort: 'createdAt' }),
    actor((one) => one.opened.by, { phone: 'hide' }),
  ];
  const views: WorklistView[] = [
    { key: 'all', label: t('inventory.view.all') },
    ...assemblyStateNames.map((state) => ({
      key: state,
      label: pick(assemblyStates[state]),
      filters: { state: [state] },
    })),
  ];
  return (
    <Worklist<AssemblyOrder>
      id="inventory.assembly"
      title={t('inventory.assembly.title')}
      source={assemblyPath}
      rowKey={(row) => row.id}
      columns={columns}
      views={views}
      filters={[
        warehouseFilter,
        {
          key: 'kind',
          label: t('inventory.assembly.kind'),
          kind: 'choice',
          options: assemblyKinds.map((value) => ({
            value,
            label: t(`inventory.assembly.kinds.${value}`),
          })),
        },
      ]}
      defaultSort="-createdAt"
      searchHint={t('inventory.assembly.search')}
      exportPath={`${assemblyPath}/export`}
      rowPath={(row) => assemblyPage(row.id)}
      banner={<AssemblySuggestions />}
      toolbar={
        <>
          <Button onClick={() => void navigate('/inventory/assembly/recipes')}>
            {t('inventory.assembly.recipe')}
          </Button>
          {can('inventory.assemble') && (
            <Button type="primary" onClick={write}>
              {t('inventory.assembly.new')} <kbd>N</kbd>
            </Button>
          )}
        </>
      }
      empty={{ text: t('inventory.assembly.empty') }}
    />
  );
}
