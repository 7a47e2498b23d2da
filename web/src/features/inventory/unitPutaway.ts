import { api } from '@/api/client';
import { idempotencyKey } from '@/api/fetch';
import type { Schema } from '@/api/model';
import { waitingOf, type PutawayTask } from './putaway';

/** A received box or pallet that goes to its bin as one. */
export interface UnitWaiting {
  sscc: string;
  supplier: string;
  order: string;
  lines: Schema<'receiving.ArrivalUnitLine'>[];
  /** Where the first of its goods should go. */
  task: PutawayTask | undefined;
}

const path = '/api/receiving/units';

/** The unit of that number with where its goods should go; the server says why there is none. */
export async function unitWaiting(sscc: string, warehouse: string): Promise<UnitWaiting> {
  const { unit, lines } = await api.get<Schema<'receiving.ArrivalUnitTrace'>>(`${path}/at-door`, {
    query: { code: sscc },
  });
  const first = lines[0] && (await waitingOf(lines[0].sku, warehouse));
  const task = first?.find((one) => !unit.came || one.bin === unit.came.bin) ?? first?.[0];
  return { sscc: unit.sscc, supplier: unit.supplierName, order: unit.orderNumber, lines, task };
}

export const putUnitAway = (sscc: string, into: string) =>
  api.post(`${path}/putaway`, { sscc, into }, { idempotencyKey: idempotencyKey() });
