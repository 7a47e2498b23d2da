import { useNavigate, useParams } from 'react-router';
import { useI18n } from '@/i18n';
import { DocumentPage } from '@/ui/document/DocumentPage';
import type { Action } from '@/ui/document/ActionBar';
import { useWho } from '@/ui/useWho';
import {
  actOnWave,
  useRefresh,
  useStops,
  useWarehouses,
  useWave,
  warehouseName,
} from './fulfilment';
import type { WaveAct } from './fulfilment';
import type { ParcelState, Wave } from './model';
import { Progress } from './Progress';
import { StopTable } from './StopTable';
import { WaveParcels } from './WaveParcels';
import { waveStates } from './status';
import { ZoneName } from './ZoneName';
import './fulfilment.css';

/** One wave: its stops along the way, its parcels, and what can be done with it as a whole. */
export default function WavePage() {
  const { id = '' } = useParams();
  const { t, fmt, pick } = useI18n();
  const who = useWho();
  const wave = useWave(id);
  const stops = useStops(id);
  const { data: warehouses } = useWarehouses();
  const actions = useWaveActions(wave.data);
  const data = wave.data;
  const warehouse = warehouses?.find((one) => one.id === data?.warehouse);
  return (
    <DocumentPage
      number={data?.number ?? ''}
      backPath="/fulfilment/waves"
      status={data && waveStates[data.state]}
      dueAt={data && !data.endedAt ? data.dueAt : null}
      loading={wave.isPending}
      error={wave.error}
      onRetry={() => void wave.refetch()}
      facts={[
        {
          label: t('fulfilment.warehouse'),
          value: warehouse ? pick(warehouseName(warehouse)) : '—',
        },
        {
          label: t('fulfilment.contents.title'),
          value: data ? t(`fulfilment.contents.${data.contents}`) : '—',
        },
        {
          label: t('fulfilment.zone'),
          value: data ? <ZoneName of={data} /> : '—',
        },
        {
          label: t('fulfilment.picking.title'),
          value: data ? t(`fulfilment.picking.${data.picking}`) : '—',
        },
        { label: t('fulfilment.parcelCount'), value: fmt.integer(data?.parcels) },
        { label: t('fulfilment.stops'), value: fmt.integer(data?.lines) },
        { label: t('fulfilment.progress'), value: data ? <Progress wave={data} /> : '—' },
        {
          label: t('fulfilment.builtBy'),
          value: data ? `${who(data.builtBy)} · ${fmt.dateTime(data.builtAt)}` : '—',
        },
      ]}
      tabs={[
        {
          key: 'stops',
          label: t('fulfilment.tab.stops'),
          children: (
            <StopTable
              stops={stops.data}
              error={stops.error}
              together={
                data?.picking === 'sort' && (stops.data ?? []).some(({ state }) => state === 'open')
              }
            />
          ),
        },
        {
          key: 'parcels',
          label: t('fulfilment.tab.parcels'),
          children: <WaveParcels wave={id} />,
        },
      ]}
      actions={actions}
    />
  );
}

/** What is left to do decides which act stands out. */
function useWaveActions(wave: Wave | undefined): Action[] {
  const { t, fmt } = useI18n();
  const navigate = useNavigate();
  const refresh = useRefresh();
  if (!wave) return [];
  const count = (state: ParcelState) => wave.progress[state] ?? 0;
  const run = (act: WaveAct) => async () => {
    await actOnWave(wave.id, act);
    await refresh();
  };
  const whole = (act: WaveAct, label: string, parcels: number, permission: string): Action => ({
    key: act,
    label,
    primary: false,
    permission,
    disabledWhy: parcels > 0 ? null : t('fulfilment.why.none'),
    confirm: {
      title: t('fulfilment.confirm.title', { act: label, n: fmt.integer(parcels) }),
      body: t(`fulfilment.confirm.${act}`),
    },
    run: run(act),
  });
  const released = wave.state === 'released';
  const open = released || wave.state === 'built';
  const acts: Action[] = [];
  if (wave.state === 'built') {
    acts.push({
      key: 'release',
      label: t('fulfilment.act.release'),
      keys: 'KeyR',
      permission: 'fulfilment.wave',
      run: run('release'),
    });
  }
  if (released && count('inWave') > 0) {
    acts.push({
      key: 'pick',
      label: t('fulfilment.scanPick'),
      permission: 'fulfilment.pick',
      run: () => navigate(`/fulfilment/waves/${wave.id}/pick`),
    });
    acts.push(
      whole('confirm-picks', t('fulfilment.act.confirmPicks'), count('inWave'), 'fulfilment.pick'),
    );
  }
  if (wave.picking === 'sort' && count('picked') > 0) {
    acts.push({
      key: 'sort',
      label: t('fulfilment.act.sort'),
      permission: 'fulfilment.pick',
      run: () => navigate(`/fulfilment/waves/${wave.id}/sort`),
    });
  }
  if (count('picked') > 0) {
    acts.push(
      whole('confirm-packs', t('fulfilment.act.confirmPacks'), count('picked'), 'fulfilment.pack'),
    );
  }
  if (count('packed') > 0) {
    acts.push(
      whole(
        'confirm-dispatch',
        t('fulfilment.act.confirmDispatch'),
        count('packed'),
        'fulfilment.dispatch',
      ),
    );
  }
  const last = acts.at(-1);
  if (last) last.primary = true;
  if (count('packed') + count('dispatched') > 0) {
    acts.unshift({
      key: 'labels',
      label: t('fulfilment.act.labels'),
      permission: 'fulfilment.pack',
      run: () => void window.open(`/fulfilment/print?wave=${wave.id}`, '_blank', 'noopener'),
    });
  }
  acts.unshift(
    ...(['pickList', 'packingList'] as const).map((kind) => ({
      key: kind,
      label: t(
        kind === 'pickList' ? 'fulfilment.labels.printPickList' : 'fulfilment.labels.printPacking',
      ),
      more: true,
      permission: 'fulfilment.pack',
      run: () =>
        void window.open(`/fulfilment/print?kind=${kind}&wave=${wave.id}`, '_blank', 'noopener'),
    })),
  );
  if (open) {
    acts.unshift({
      key: 'cancel',
      label: t('fulfilment.act.cancel'),
      more: true,
      permission: 'fulfilment.wave',
      confirm: {
        title: t('fulfilment.confirm.cancelTitle', { wave: wave.number }),
        body: t('fulfilment.confirm.cancel'),
      },
      run: run('cancel'),
    });
  }
  if (released) {
    acts.unshift({
      key: 'close',
      label: t('fulfilment.act.close'),
      more: true,
      permission: 'fulfilment.wave',
      run: run('close'),
    });
  }
  return acts;
}
