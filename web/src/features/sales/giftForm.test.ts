import dayjs from 'dayjs';
import { describe, expect, it } from 'vitest';
import { draftLike, emptyDraft, toRule } from './giftForm';
import type { GiftRule } from './gifts';

const now = dayjs('2026-11-29T08:00:30Z');
const rule = {
  id: '1',
  name: '满百送杯',
  shops: ['3'],
  startsAt: '2026-11-01T00:00:00Z',
  endsAt: '2026-11-03T00:00:00Z',
  paidFrom: null,
  paidTo: null,
  leastAmount: '100.00',
  mostAmount: null,
  goodsSkus: [],
  categories: [],
  goodsQuantity: null,
  provinces: [],
  firstOrder: false,
  items: [{ sku: 'CUP', quantity: '1.000', instead: 'MUG' }],
  choice: 'all',
  whenShort: 'substitute',
  mostTimes: 1,
  budget: '500.000',
  firstOrders: null,
  perBuyer: 1,
  priority: 100,
  exclusive: '',
} as unknown as GiftRule;

describe('a gift rule while it is written', () => {
  it('is sent without what is empty', () => {
    const sent = toRule({ ...emptyDraft(now), leastAmount: ' ', budget: ' 5 ' });

    expect(sent.leastAmount).toBeUndefined();
    expect(sent.budget).toBe('5');
  });

  it('says as a copy the same, from now on for as long', () => {
    const copy = draftLike(rule, '满百送杯 2', now);

    expect(copy.endsAt?.diff(copy.startsAt, 'day')).toBe(2);
    expect(copy.items).toEqual([{ sku: 'CUP', quantity: '1', instead: 'MUG' }]);
    expect(toRule(copy)).toMatchObject({ leastAmount: '100.00', perBuyer: 1, budget: '500' });
  });

  it('names no substitute where gifts are not replaced', () => {
    const sent = toRule({ ...draftLike(rule, 'x', now), whenShort: 'wait' });

    expect(sent.items?.[0]?.instead).toBeUndefined();
  });
});
