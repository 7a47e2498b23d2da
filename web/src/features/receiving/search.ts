import { searchList, together, type SearchedList } from '@/ui/searchLists';
import { receiptPage, receiptsPath, type GoodsReceipt } from './dock';
import { returnPage, returnsPath, type Return } from './model';

const receipts: SearchedList<GoodsReceipt> = {
  kind: { zh: '收货单', en: 'Goods receipts' },
  source: receiptsPath,
  label: ({ number }) => number,
  detail: ({ orderNumber, supplierName }) => `${orderNumber} · ${supplierName}`,
  path: ({ id }) => receiptPage(id),
};
const returns: SearchedList<Return> = {
  kind: { zh: '退货单', en: 'Returns' },
  source: returnsPath,
  label: ({ number }) => number,
  detail: ({ orderNumber }) => orderNumber ?? '',
  path: ({ id }) => returnPage(id),
};

/** Goods receipts and returns by their own or their order's number. */
export const findReceived = (text: string, signal: AbortSignal) =>
  together(searchList(receipts, text, signal), searchList(returns, text, signal));
