import type { MessageTree } from '@/i18n/messages';

/** Words of what may be promised by when. */
const zh: MessageTree = {
  promise: {
    today: '现货可发',
    on: '预计 {day} 可发',
    never: '无货可承诺,采购在途只够 {n}',
    none: '无货可承诺,采购没有在途',
  },
};

export default zh;
