import { Segmented, Slider } from 'antd';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useI18n } from '@/i18n';
import { seldomLeftOut } from './layout';
import type { Result } from './model';
import { ActivityTable, WayTable } from './tables';
import type { Chosen } from './FiguresDrawer';

const MiningFlow = lazy(() => import('./MiningFlow'));

interface MapTabProps {
  result: Result;
  nameOf: (code: string) => string;
  chosen: Chosen | null;
  onChoose: (chosen: Chosen) => void;
}

/** The discovered map, as much of it as the sliders let through; or the same numbers as tables. */
export function MapTab({ result, nameOf, chosen, onChoose }: MapTabProps) {
  const { t } = useI18n();
  const [show, setShow] = useState<'count' | 'time' | 'table'>('count');
  const [share, setShare] = useState({ activities: 50, ways: 40 });
  const shown = useMemo(
    () => seldomLeftOut(result.activities, result.ways, share),
    [result, share],
  );
  return (
    <>
      <div className="mining-tools">
        <Segmented
          value={show}
          onChange={setShow}
          options={[
            { value: 'count', label: t('mining.map.count') },
            { value: 'time', label: t('mining.map.time') },
            { value: 'table', label: t('ui.chart.table') },
          ]}
        />
        <label className="mining-slider">
          {t('mining.map.activities')}
          <Slider
            min={10}
            value={share.activities}
            onChange={(activities) => setShare({ ...share, activities })}
          />
        </label>
        <label className="mining-slider">
          {t('mining.map.ways')}
          <Slider min={5} value={share.ways} onChange={(ways) => setShare({ ...share, ways })} />
        </label>
      </div>
      {show === 'table' ? (
        <div className="mining-tables">
          <ActivityTable rows={shown.activities} nameOf={nameOf} onChoose={onChoose} />
          <WayTable rows={shown.ways} nameOf={nameOf} onChoose={onChoose} />
        </div>
      ) : (
        <div className="mining-canvas">
          <Suspense>
            <MiningFlow
              activities={shown.activities}
              ways={shown.ways}
              nameOf={nameOf}
              times={show === 'time'}
              chosen={chosen?.key ?? null}
              onActivity={(code) => onChoose({ kind: 'activity', key: code })}
              onWay={(key) => onChoose({ kind: 'way', key })}
            />
          </Suspense>
        </div>
      )}
    </>
  );
}
