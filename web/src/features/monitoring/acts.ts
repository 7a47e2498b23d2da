import type { Bilingual } from '@/i18n';

/** What the journal's acts on an order are called. */
export const actNames: Record<string, Bilingual> = {
  'order-approved': { zh: '人工审核通过', en: 'Approved' },
  'order-approval-withdrawn': { zh: '反审核', en: 'Approval withdrawn' },
  'order-changed': { zh: '改单', en: 'Changed' },
  'order-rejoined': { zh: '拆单合回', en: 'Part put back' },
  'order-merged': { zh: '合单', en: 'Merged' },
  'order-merge-undone': { zh: '还原合单', en: 'Merge undone' },
  'order-split': { zh: '拆单', en: 'Split' },
  'order-held': { zh: '挂起订单', en: 'Held' },
  'order-released': { zh: '解除挂起', en: 'Released' },
  'order-retried': { zh: '重新处理', en: 'Tried again' },
  'order-cancelled': { zh: '取消订单', en: 'Cancelled' },
  'order-paid': { zh: '登记付款', en: 'Payment noted' },
  'order-readdressed': { zh: '修改收货地址', en: 'Address changed' },
  'order-annotated': { zh: '订单备注', en: 'Annotated' },
  'order-revised': { zh: '店铺改单', en: 'Changed by the shop' },
  'exception-assigned': { zh: '指派异常', en: 'Exception assigned' },
  'exception-resolved': { zh: '解决异常', en: 'Exception resolved' },
  'goods-picked': { zh: '拣货', en: 'Picked' },
  'goods-short': { zh: '拣货短缺', en: 'Short pick' },
  'parcel-packed': { zh: '复核打包', en: 'Packed' },
  'parcel-withdrawn': { zh: '撤回包裹', en: 'Parcel called off' },
  'order-dispatched': { zh: '出库确认', en: 'Dispatched' },
};
