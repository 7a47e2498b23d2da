import { searchList, together, type SearchedList } from '@/ui/searchLists';
import { arrivalPage, arrivalsPath, type ArrivalUnit } from './arrivals';
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

const units: SearchedList<ArrivalUnit> = {
  kind: { zh: '到货通知', en: 'Arriving units' },
  source: arrivalsPath,
  label: ({ sscc }) => sscc,
  detail: ({ orderNumber, supplierName }) => `${orderNumber} · ${supplierName}`,
  path: ({ id }) => arrivalPage(id),
};

/** Goods receipts, announced units and returns by their own or their order's number. */
export const findReceived = (text: string, signal: AbortSignal) =>
  together(
    searchList(receipts, text, signal),
    searchList(units, text, signal),
    searchList(returns, text, signal),
  );
