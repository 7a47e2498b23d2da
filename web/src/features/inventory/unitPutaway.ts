import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import type { Schema } from '@/api/model';
import type { QuantityValue } from '@/i18n/fmt';
import { waitingOf, type PutawayTask } from './putaway';

export interface UnitLine {
  sku: string;
  name: string;
  lot: string;
  /** How much came. */
  quantity: QuantityValue;
}

/** A received box or pallet that goes to its bin as one. */
export interface UnitWaiting {
  sscc: string;
  state: Schema<'receiving.ArrivalUnitView'>['state'];
  supplier: string;
  order: string;
  lines: UnitLine[];
  /** Where the first of its goods should go. */
  task: PutawayTask | undefined;
}

const path = '/api/receiving/units';

/** The unit of that number with where its goods should go; the server says why there is none. */
export async function unitWaiting(sscc: string, warehouse: string): Promise<UnitWaiting> {
  const { unit, lines, missing } = await api.get<Schema<'receiving.ArrivalUnitTrace'>>(
    `${path}/at-door`,
    {
      query: { code: sscc },
    },
  );
  const first = lines[0] && (await waitingOf(lines[0].sku, warehouse));
  const task = first?.find((one) => !unit.came || one.bin === unit.came.bin) ?? first?.[0];
  const came = lines.map(({ sku, name, lot, quantity }) => {
    const less = missing.find((one) => one.sku === sku && one.lot === lot);
    const amount = Number(quantity.amount) - Number(less?.quantity.amount ?? 0);
    return { sku, name, lot, quantity: { ...quantity, amount: String(amount) } };
  });
  return {
    sscc: unit.sscc,
    state: unit.state,
    supplier: unit.supplierName,
    order: unit.orderNumber,
    lines: came,
    task,
  };
}

export const putUnitAway = (sscc: string, into: string) =>
  api.post(`${path}/putaway`, { sscc, into }, { idempotencyKey: idempotencyKey() });
