import { lang } from '@/i18n';
import { ssccOf } from '@/ui/pda/gs1';
import { searchList, together, type SearchedList } from '@/ui/searchLists';
import { parcelPath, wavePath } from './fulfilment';
import type { ParcelRow, Unit, Wave } from './model';
import { unitStates, waveStates } from './status';
import { unitPath, unitsPath } from './units';

const parcels: SearchedList<ParcelRow> = {
  kind: { zh: '包裹', en: 'Parcels' },
  source: '/api/fulfilment/parcels',
  label: ({ number, waybill }) => waybill ?? number,
  detail: ({ number, waybill, orderNumber }) =>
    [waybill && number, orderNumber].filter(Boolean).join(' · '),
  path: ({ id }) => parcelPath(id),
  also: ({ number }) => number,
};
const waves: SearchedList<Wave> = {
  kind: { zh: '波次', en: 'Waves' },
  source: '/api/fulfilment/waves',
  label: ({ number }) => number,
  detail: ({ state }) => waveStates[state][lang()],
  path: ({ id }) => wavePath(id),
};

const units: SearchedList<Unit> = {
  kind: { zh: '物流单元', en: 'Handling units' },
  source: unitsPath,
  label: ({ sscc }) => sscc,
  detail: ({ state }) => unitStates[state][lang()],
  path: ({ id }) => unitPath(id),
};

const number = /^[A-Z0-9][A-Z0-9-]{2,39}$/;

/** Parcel number or waybill, waves, and handling units by the whole number; an order's number is the order desk's to find. */
export async function findFulfilled(text: string, signal: AbortSignal) {
  const wanted = text.trim().toUpperCase();
  const sscc = ssccOf(wanted);
  if (sscc) return searchList(units, sscc, signal);
  if (!number.test(wanted) || wanted.startsWith('SO-')) return [];
  return together(searchList(parcels, wanted, signal), searchList(waves, wanted, signal));
}
