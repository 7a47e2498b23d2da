import { searchList, together, type SearchedList } from '@/ui/searchLists';
import type { OrderRow } from './model';
import { roomPath, type Agreement, type Requisition, type Rfq } from './sourcing';

const orders: SearchedList<OrderRow> = {
  kind: { zh: '采购订单', en: 'Purchase orders' },
  source: '/api/purchasing/orders',
  label: ({ order }) => order.number,
  detail: ({ order }) => order.supplierName,
  path: ({ order }) => `/purchasing/orders/${order.id}`,
};
const requisitions: SearchedList<Requisition> = {
  kind: { zh: '请购单', en: 'Requisitions' },
  source: '/api/purchasing/requisitions',
  label: ({ number }) => number,
  detail: ({ purpose }) => purpose,
  path: ({ id }) => `${roomPath('requisitions')}/${id}`,
};
const rfqs: SearchedList<Rfq> = {
  kind: { zh: '询价单', en: 'RFQs' },
  source: '/api/purchasing/rfqs',
  label: ({ number }) => number,
  detail: ({ title }) => title,
  path: ({ id }) => `${roomPath('rfqs')}/${id}`,
};
const agreements: SearchedList<Agreement> = {
  kind: { zh: '框架协议', en: 'Agreements' },
  source: '/api/purchasing/agreements',
  label: ({ number }) => number,
  detail: ({ title, supplierName }) => `${title} · ${supplierName}`,
  path: ({ id }) => `${roomPath('agreements')}/${id}`,
};

/** Purchase orders, requisitions, RFQs and agreements by number, supplier or purpose. */
export const findPurchases = (text: string, signal: AbortSignal) =>
  together(
    searchList(orders, text, signal),
    searchList(requisitions, text, signal),
    searchList(rfqs, text, signal),
    searchList(agreements, text, signal),
  );
