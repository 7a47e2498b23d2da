import type { ListEntry } from './lists';

/** On which list an entry is, or that it was ended. */
export function sideOf({ side, endedAt }: ListEntry) {
  if (endedAt) return { tone: 'closed', zh: '已停用', en: 'Ended' } as const;
  return side === 'black'
    ? ({ tone: 'blocked', zh: '黑名单', en: 'Blacklist' } as const)
    : ({ tone: 'ok', zh: '白名单', en: 'Whitelist' } as const);
}
