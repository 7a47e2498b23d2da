import { ScanOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { StatusTag } from '@/ui/StatusTag';
import type { Status } from '@/ui/tone';
import type { WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { taskKey, tasksOf, type Task } from './replenish';
import { useColumns } from './useColumns';
import './inventory.css';

const marks = {
  urgent: { tone: 'soon', zh: '有订单等', en: 'Orders wait' },
  nothing: { tone: 'exception', zh: '存储区无货', en: 'None in storage' },
  usual: { tone: 'waiting', zh: '待补货', en: 'To be filled' },
} satisfies Record<string, Status>;

function markOf(task: Task): Status {
  if (!task.from) return marks.nothing;
  return Number(task.ordered.amount) > 0 ? marks.urgent : marks.usual;
}

/** Whether the words of the search box stand in its bin, its goods or their name. */
function says({ intoCode, sku, name }: Task, words: string) {
  return [intoCode, sku, name].some((one) =>
    one.toUpperCase().includes(words.trim().toUpperCase()),
  );
}

/** Picking bins that are to be filled up, the urgent first, each with the bin its goods lie in. */
export default function ReplenishPage() {
  const { t } = useI18n();
  const { text, sku, name, quantity, warehouse, warehouseFilter } = useColumns();
  const can = useCan();
  const navigate = useNavigate();
  const title = (key: string) => ({ title: t(`inventory.replenish.${key}`) });
  const columns: WorklistColumn<Task>[] = [
    text('into', 120, (task) => <strong>{task.intoCode}</strong>, title('into')),
    sku((task) => task.sku, { sort: undefined }),
    name((task) => task.name),
    text('mark', 120, (task) => <StatusTag status={markOf(task)} />, {
      ...title('mark'),
      phone: 'mark',
    }),
    warehouse((task) => task.warehouse),
    quantity('held', (task) => task.held.amount, title('held')),
    quantity('wanted', (task) => task.wanted.amount, { ...title('wanted'), look: 'strong' }),
    quantity('ordered', (task) => task.ordered.amount, { ...title('ordered'), look: 'quiet' }),
    text('source', 150, (task) => task.from?.code, title('source')),
    text('lot', 120, (task) => task.from?.lot),
  ];
  return (
    <Worklist<Task>
      id="inventory.replenishments"
      title={t('inventory.replenish.title')}
      source={async ({ warehouse: at, q }, signal) => {
        const tasks = await tasksOf(at ? String(at) : undefined, signal);
        const items = tasks.filter((task) => says(task, String(q ?? '')));
        return { items, next: null, total: { value: items.length, exact: true } };
      }}
      rowKey={taskKey}
      columns={columns}
      filters={[warehouseFilter]}
      searchHint={t('inventory.replenish.search')}
      toolbar={
        <>
          <Button onClick={() => void navigate('/inventory/replenish/bins')}>
            {t('inventory.replenish.bounds')}
          </Button>
          {can('inventory.adjust') && (
            <Button
              type="primary"
              icon={<ScanOutlined />}
              onClick={() => void navigate('/inventory/replenish/scan')}
            >
              {t('inventory.replenish.scan')}
            </Button>
          )}
        </>
      }
      empty={{ text: t('inventory.replenish.empty') }}
    />
  );
}
