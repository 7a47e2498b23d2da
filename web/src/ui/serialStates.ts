import type { Schema } from '@/api/model';
import type { StatusMap } from './tone';

/** What the state of a piece with a serial number looks like and is called. */
export const serialStates: StatusMap<Schema<'inventory.SerialView'>['state']> = {
  here: { tone: 'ok', zh: '在库', en: 'In stock' },
  packed: { tone: 'progress', zh: '已装箱', en: 'Packed' },
  shipped: { tone: 'closed', zh: '已出库', en: 'Shipped' },
  returned: { tone: 'waiting', zh: '退回待检', en: 'Returned' },
  'in-transit': { tone: 'progress', zh: '在途', en: 'In transit' },
  'built-in': { tone: 'progress', zh: '已装入', en: 'Built in' },
  'written-off': { tone: 'closed', zh: '已注销', en: 'Written off' },
};
