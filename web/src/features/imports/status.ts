import type { StatusMap } from '@/ui/tone';
import type { ImportState } from './model';

export const importStatus: StatusMap<ImportState> = {
  uploaded: { tone: 'waiting', zh: '待映射', en: 'To be mapped' },
  queued: { tone: 'waiting', zh: '排队', en: 'Queued' },
  running: { tone: 'progress', zh: '导入中', en: 'Running' },
  done: { tone: 'ok', zh: '已完成', en: 'Done' },
  cancelled: { tone: 'waiting', zh: '已取消', en: 'Cancelled' },
  failed: { tone: 'exception', zh: '中断', en: 'Stopped' },
};
