import { api } from '@/api/client';

export interface Weights {
  area: number;
  cost: number;
  days: number;
}
export interface Rate {
  warehouse: string;
  province: string;
  /** Code of who quotes it; blank for whoever carries it. */
  carrier: string;
  firstGrams: number | null;
  firstPrice: string | null;
  stepGrams: number | null;
  stepPrice: string | null;
  transitDays: number | null;
}
export interface Warehouse {
  id: string;
  code: string;
  nameZh: string;
  nameEn: string;
  active: boolean;
}
export interface PolicyView {
  policy: {
    version: number;
    weights: Weights;
    rates: Rate[];
    changedAt: string;
    changedBy: string;
  };
  warehouses: Warehouse[];
}
interface Amount {
  amount: string;
  uom: string;
}
export interface Tried {
  grams: string;
  candidates: {
    warehouse: string;
    areaRank: number;
    freight: string | null;
    days: number | null;
    score: string;
  }[];
  outcome: {
    considered: {
      warehouse: string;
      complete: boolean;
      missing: string[];
      otherOwner?: boolean | null;
    }[];
    goods: { warehouse: string; sku: string; quantity: Amount }[];
    shortages: { sku: string; wanted: Amount; available: Amount }[];
  };
}
export interface Side {
  freight: string;
  days: string | null;
  rated: number;
  byWarehouse: { warehouse: string; orders: number }[];
}
export interface Replayed {
  orders: number;
  changed: number;
  now: Side;
  then: Side;
}

export const path = '/api/sales/sourcing';
export const key = ['sales', 'sourcing'];

export const readPolicy = () => api.get<PolicyView>(path);

export const tryOrder = (body: unknown) => api.post<Tried>(`${path}/try`, body);

export const replay = (weights: Weights, days: number) =>
  api.post<Replayed>(`${path}/replay`, { weights, days });

/** How much of all a weight is, in whole percent. */
export function share(weights: Weights, of: keyof Weights): number {
  const sum = weights.area + weights.cost + weights.days;
  return sum === 0 ? 0 : Math.round((weights[of] / sum) * 100);
}
