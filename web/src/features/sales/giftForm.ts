import dayjs, { type Dayjs } from 'dayjs';
import { plain, type GiftRule, type GiftRuleGiven } from './gifts';

/** A gift rule while it is written; numbers as they are typed. */
export interface GiftDraft {
  name?: string;
  shops?: string[];
  startsAt?: Dayjs | null;
  endsAt?: Dayjs | null;
  paidFrom?: Dayjs | null;
  paidTo?: Dayjs | null;
  leastAmount?: string;
  mostAmount?: string;
  goodsSkus?: string[];
  categories?: string[];
  goodsQuantity?: string;
  provinces?: string[];
  firstOrder?: boolean;
  items?: { sku?: string; quantity?: string; instead?: string }[];
  choice?: GiftRule['choice'];
  whenShort?: GiftRule['whenShort'];
  mostTimes?: number | null;
  budget?: string;
  firstOrders?: number | null;
  perBuyer?: number | null;
  priority?: number | null;
  exclusive?: string;
}

/** A new rule: from now on for a week, one piece of one item with every order. */
export const emptyDraft = (now: Dayjs): GiftDraft => ({
  startsAt: now.startOf('minute'),
  endsAt: now.add(7, 'day').startOf('day'),
  items: [{ quantity: '1' }],
  choice: 'all',
  whenShort: 'leave-out',
  mostTimes: 1,
  priority: 100,
});

/** A copy of a rule: it says the same, from now on for as long. */
export function draftLike(rule: GiftRule, name: string, now: Dayjs): GiftDraft {
  const long = dayjs(rule.endsAt).diff(rule.startsAt);
  return {
    name,
    shops: rule.shops,
    startsAt: now.startOf('minute'),
    endsAt: now.startOf('minute').add(long, 'millisecond'),
    paidFrom: rule.paidFrom ? dayjs(rule.paidFrom) : null,
    paidTo: rule.paidTo ? dayjs(rule.paidTo) : null,
    leastAmount: rule.leastAmount ?? undefined,
    mostAmount: rule.mostAmount ?? undefined,
    goodsSkus: rule.goodsSkus,
    categories: rule.categories,
    goodsQuantity: rule.goodsQuantity ? plain(rule.goodsQuantity) : undefined,
    provinces: rule.provinces,
    firstOrder: rule.firstOrder,
    items: rule.items.map(({ sku, quantity, instead }) => ({
      sku,
      quantity: plain(quantity),
      instead: instead ?? undefined,
    })),
    choice: rule.choice,
    whenShort: rule.whenShort,
    mostTimes: rule.mostTimes,
    budget: plain(rule.budget),
    firstOrders: rule.firstOrders,
    perBuyer: rule.perBuyer,
    priority: rule.priority,
    exclusive: rule.exclusive,
  };
}

const typed = (text: string | undefined) => (text?.trim() ? text.trim() : undefined);

/** The rule as the server takes it; what is empty is left out. */
export function toRule(draft: GiftDraft): GiftRuleGiven {
  const substitutes = draft.whenShort === 'substitute';
  return {
    name: draft.name,
    shops: draft.shops,
    startsAt: draft.startsAt?.toISOString(),
    endsAt: draft.endsAt?.toISOString(),
    paidFrom: draft.paidFrom?.toISOString(),
    paidTo: draft.paidTo?.toISOString(),
    leastAmount: typed(draft.leastAmount),
    mostAmount: typed(draft.mostAmount),
    goodsSkus: draft.goodsSkus,
    categories: draft.categories,
    goodsQuantity: typed(draft.goodsQuantity),
    provinces: draft.provinces,
    firstOrder: draft.firstOrder,
    items: draft.items?.map(({ sku, quantity, instead }) => ({
      sku,
      quantity: typed(quantity),
      instead: substitutes ? instead : undefined,
    })),
    choice: draft.choice,
    whenShort: draft.whenShort,
    mostTimes: draft.mostTimes ?? undefined,
    budget: typed(draft.budget),
    firstOrders: draft.firstOrders ?? undefined,
    perBuyer: draft.perBuyer ?? undefined,
    priority: draft.priority ?? undefined,
    exclusive: typed(draft.exclusive),
  };
}
