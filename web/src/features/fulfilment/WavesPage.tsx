import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useCan } from '@/api/session';
import { useI18n } from '@/i18n';
import { useKeys } from '@/ui/useKeys';
import type { FilterDef, WorklistView } from '@/ui/worklist/types';
import { Worklist } from '@/ui/worklist/Worklist';
import { BuildWave } from './BuildWave';
import { Standing } from './Standing';
import { actOnWave, useRefresh, useWarehouses, warehouseName, wavePath } from './fulfilment';
import type { Wave } from './model';
import { waveColumns } from './waveColumns';
import './fulfilment.css';

const rowKey = (row: Wave) => row.id;

/** The wave board: what is being picked, how far it is, what waits for a wave. */
export default function WavesPage() {
  const i18n = useI18n();
  const { t, pick } = i18n;
  const can = useCan();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const { data: warehouses } = useWarehouses();
  const [building, setBuilding] = useState(false);
  const columns = useMemo(() => waveColumns(i18n, warehouses ?? []), [i18n, warehouses]);
  const filters = useMemo<FilterDef[]>(
    () => [
      {
        key: 'warehouse',
        kind: 'choice',
        label: t('fulfilment.warehouse'),
        primary: true,
        options: (warehouses ?? []).map((one) => ({
          value: one.id,
          label: pick(warehouseName(one)),
        })),
      },
    ],
    [t, pick, warehouses],
  );
  const views = useMemo<WorklistView[]>(
    () => [
      {
        key: 'open',
        label: t('fulfilment.views.open'),
        filters: { state: ['built', 'released'] },
      },
      { key: 'built', label: t('fulfilment.views.built'), filters: { state: ['built'] } },
      { key: 'released', label: t('fulfilment.views.released'), filters: { state: ['released'] } },
      { key: 'closed', label: t('fulfilment.views.closed'), filters: { state: ['closed'] } },
      { key: 'all', label: t('fulfilment.views.all') },
    ],
    [t],
  );
  const mayBuild = can('fulfilment.wave');
  useKeys([{ keys: 'KeyN', label: t('fulfilment.build'), run: () => setBuilding(true) }], mayBuild);
  const build = mayBuild && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setBuilding(true)}>
      {t('fulfilment.build')}
      <kbd>N</kbd>
    </Button>
  );
  return (
    <>
      {building && (
        <BuildWave
          onClose={() => setBuilding(false)}
          onBuilt={(id) => void navigate(wavePath(id))}
        />
      )}
      <Worklist<Wave>
        id="fulfilment.waves"
        title={t('fulfilment.waves')}
        source="/api/fulfilment/waves"
        rowKey={rowKey}
        columns={columns}
        views={views}
        filters={filters}
        defaultSort="-builtAt"
        searchHint={t('fulfilment.waveHint')}
        rowPath={(row) => wavePath(row.id)}
        actions={[
          {
            key: 'release',
            label: t('fulfilment.act.release'),
            keys: 'KeyR',
            permission: 'fulfilment.wave',
            refuses: (rows) =>
              rows.every(({ state }) => state === 'built') ? null : t('fulfilment.why.notBuilt'),
            run: async ({ rows }) => {
              for (const row of rows) await actOnWave(row.id, 'release');
              await refresh();
            },
          },
        ]}
        summary={<Standing />}
        toolbar={build}
        empty={{ text: t('fulfilment.empty.waves') }}
      />
    </>
  );
}
