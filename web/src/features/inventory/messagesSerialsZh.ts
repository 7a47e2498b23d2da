import type { MessageTree } from '@/i18n/messages';

/** Words of serial numbers. */
export const serialsZh: MessageTree = {
  title: '序列号',
  number: '序列号',
  document: '单据',
  order: '销售订单',
  changedAt: '最近变动',
  search: '序列号开头、订单号或单据号',
  empty: '还没有序列号。在商品资料里打开序列号管理,收货或复核时逐件扫。',
  new: '登记序列号',
  register: '登记 {n} 个',
  numbersHint: '逐件扫,或一行一个粘贴;一次最多 1000 个',
  history: '来龙去脉',
  restock: '良品回库',
  'write-off': '注销',
  gaps: '{n} 处件数与序列号对不上',
  gap: '账上 {pieces} 件,序列号 {numbers} 个',
  acts: {
    received: '收货',
    registered: '登记',
    'taken-back': '收货冲销',
    packed: '装箱',
    unpacked: '退出包裹',
    shipped: '出库',
    returned: '退回',
    restocked: '良品回库',
    'written-off': '注销',
  },
};
