import { lang } from '@/i18n';
import { searchList, together, type SearchedList } from '@/ui/searchLists';
import { serialStates } from '@/ui/serialStates';
import { assemblyPage, assemblyPath, type AssemblyOrder } from './assembly';
import { countsPath, countStates, type StockCount } from './counts';
import type { StockLine } from './model';
import { serialsPath, type Serial } from './serials';
import { transfersPath, transferStates, type Transfer } from './transfers';

const stock: SearchedList<StockLine> = {
  kind: { zh: '库存', en: 'Stock' },
  source: '/api/inventory/stock',
  label: ({ sku, name }) => `${sku} ${name}`,
  detail: ({ warehouseNameZh, warehouseNameEn, at }) =>
    `${lang() === 'zh' ? warehouseNameZh : warehouseNameEn} ${at.available.amount}`,
  path: ({ sku }) => `/inventory/stock?q=${encodeURIComponent(sku)}`,
};
const made: SearchedList<AssemblyOrder> = {
  kind: { zh: '组装单', en: 'Assembly order' },
  source: assemblyPath,
  label: ({ number }) => number,
  detail: ({ product, name }) => `${product} ${name}`,
  path: ({ id }) => assemblyPage(id),
};
const counts: SearchedList<StockCount> = {
  kind: { zh: '盘点单', en: 'Stock counts' },
  source: countsPath,
  label: ({ number }) => number,
  detail: ({ state }) => countStates[state][lang()],
  path: ({ id }) => `/inventory/counts/${id}`,
};
const transfers: SearchedList<Transfer> = {
  kind: { zh: '调拨单', en: 'Transfers' },
  source: transfersPath,
  label: ({ number }) => number,
  detail: ({ state }) => transferStates[state][lang()],
  path: ({ number }) => `/inventory/transfers?view=all&q=${number}`,
};

const serials: SearchedList<Serial> = {
  kind: { zh: '序列号', en: 'Serial numbers' },
  source: serialsPath,
  label: ({ number }) => number,
  detail: ({ sku, state }) => `${sku} · ${serialStates[state][lang()]}`,
  path: ({ number }) => `/inventory/serials?view=all&q=${encodeURIComponent(number)}`,
};

/** Stock by goods, pieces by serial number; assembly orders, counts and transfers by number. */
export const findStock = (text: string, signal: AbortSignal) => {
  const asked = [searchList(stock, text, signal)];
  if (/^\S{4,}$/.test(text)) asked.push(searchList(serials, text, signal));
  if (/^(AS|DA)-/i.test(text)) asked.push(searchList(made, text.toUpperCase(), signal));
  if (/^(SC-|\d{3})/i.test(text)) asked.push(searchList(counts, text, signal));
  if (/^(TR-|\d{3})/i.test(text)) asked.push(searchList(transfers, text, signal));
  return together(...asked);
};
