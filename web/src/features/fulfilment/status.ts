import type { StatusMap } from '@/ui/tone';
import type { ParcelState, PickState, TrackingCode, UnitState, WaveState } from './model';

export const parcelStates: StatusMap<ParcelState> = {
  toPick: { tone: 'waiting', zh: '待拣', en: 'To pick' },
  inWave: { tone: 'progress', zh: '拣货中', en: 'In wave' },
  picked: { tone: 'progress', zh: '待复核', en: 'Picked' },
  packed: { tone: 'progress', zh: '待出库', en: 'Packed' },
  dispatched: { tone: 'ok', zh: '已出库', en: 'Dispatched' },
  withdrawn: { tone: 'closed', zh: '已撤回', en: 'Withdrawn' },
};

export const waveStates: StatusMap<WaveState> = {
  built: { tone: 'waiting', zh: '待下发', en: 'Built' },
  released: { tone: 'progress', zh: '拣货中', en: 'Released' },
  closed: { tone: 'ok', zh: '已拣完', en: 'Picked' },
  cancelled: { tone: 'closed', zh: '已取消', en: 'Cancelled' },
};

export const pickStates: StatusMap<PickState> = {
  open: { tone: 'waiting', zh: '待拣', en: 'Open' },
  picked: { tone: 'ok', zh: '已拣', en: 'Picked' },
  short: { tone: 'exception', zh: '缺货', en: 'Short' },
  dropped: { tone: 'closed', zh: '已移出', en: 'Dropped' },
};

export const trackingCodes: StatusMap<TrackingCode> = {
  pickedUp: { tone: 'progress', zh: '已揽收', en: 'Picked up' },
  inTransit: { tone: 'progress', zh: '运输中', en: 'In transit' },
  outForDelivery: { tone: 'progress', zh: '派送中', en: 'Out for delivery' },
  delivered: { tone: 'ok', zh: '已签收', en: 'Delivered' },
  problem: { tone: 'exception', zh: '异常', en: 'Problem' },
};

export const unitStates: StatusMap<UnitState> = {
  open: { tone: 'progress', zh: '装载中', en: 'Open' },
  closed: { tone: 'waiting', zh: '已封闭', en: 'Closed' },
  left: { tone: 'ok', zh: '已出库', en: 'Left' },
  emptied: { tone: 'closed', zh: '已拆空', en: 'Emptied' },
};

/** Its order is held or in exception: nobody works on it. */
export const stopped = { tone: 'exception', zh: '订单停', en: 'Order stopped' } as const;
