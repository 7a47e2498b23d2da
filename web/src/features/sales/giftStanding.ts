import type { GiftRule } from './gifts';

/** How far a gift rule is. */
export function giftState({ state }: Pick<GiftRule, 'state'>) {
  switch (state) {
    case 'planned':
      return { tone: 'waiting', zh: '未开始', en: 'Planned' } as const;
    case 'running':
      return { tone: 'ok', zh: '进行中', en: 'Running' } as const;
    case 'used-up':
      return { tone: 'soon', zh: '已送完', en: 'Used up' } as const;
    case 'over':
      return { tone: 'closed', zh: '已到期', en: 'Over' } as const;
    default:
      return { tone: 'closed', zh: '已停用', en: 'Ended' } as const;
  }
}
