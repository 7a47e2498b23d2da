import type { MessageTree } from '@/i18n/messages';

/** Words of what may be promised by when. */
const en: MessageTree = {
  promise: {
    today: 'In stock, can leave today',
    on: 'Can leave on {day}',
    never: 'Cannot be promised: what is ordered makes up {n} only',
    none: 'Cannot be promised: none is on order',
  },
};

export default en;
