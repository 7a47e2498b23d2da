import { ScanOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { Why, WhyText } from '@/ui/Why';
import type { WorklistColumn } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { keyOf, putawayPath, type PutawayTask } from './putaway';
import { useColumns } from './useColumns';
import { useWhere } from './useWhere';
import './inventory.css';

/** What stands in receiving places, each with the bin it should go to and why. */
export default function PutawayPage() {
  const { t } = useI18n();
  const { text, sku, name, quantity, time, warehouse, warehouseFilter } = useColumns();
  const where = useWhere();
  const can = useCan();
  const navigate = useNavigate();
  const title = (key: string) => ({ title: t(`inventory.putaway.${key}`) });
  const columns: WorklistColumn<PutawayTask>[] = [
    sku((task) => task.sku),
    name((task) => task.name),
    text('lot', 130, (task) => task.lot),
    warehouse((task) => task.warehouse),
    text('from', 110, (task) => task.binCode, { ...title('from'), sort: 'bin' }),
    quantity('waiting', (task) => task.waiting.amount, { ...title('waiting'), look: 'strong' }),
    text(
      'proposed',
      220,
      (task) => {
        const { bin, why } = where(task);
        return (
          <>
            <strong>{bin}</strong> <Why why={why} />
          </>
        );
      },
      { ...title('proposed'), phone: 'mark' },
    ),
    time('since', (task) => task.since, title('since')),
  ];
  return (
    <Worklist<PutawayTask>
      id="inventory.putaway"
      title={t('inventory.putaway.title')}
      source={putawayPath}
      rowKey={keyOf}
      columns={columns}
      filters={[warehouseFilter]}
      defaultSort="bin"
      searchHint={t('inventory.putaway.search')}
      preview={(task) => <WhyText why={where(task).why} />}
      previewTitle={(task) => `${task.sku} → ${where(task).bin}`}
      toolbar={
        <>
          <Button onClick={() => void navigate('/inventory/putaway/rules')}>
            {t('inventory.putaway.rules')}
          </Button>
          {can('inventory.adjust') && (
            <Button
              type="primary"
              icon={<ScanOutlined />}
              onClick={() => void navigate('/inventory/putaway/scan')}
            >
              {t('inventory.putaway.scan')}
            </Button>
          )}
        </>
      }
      empty={{ text: t('inventory.putaway.empty') }}
    />
  );
}
