import { expect, it } from 'vitest';
import type { Shop } from '@/api/shops';
import { extrasOf } from './extras';

const shop = {
  content: { extraFields: [{ key: 'seller_flag', nameZh: '卖家旗帜', nameEn: 'Seller flag' }] },
} as unknown as Shop;

it('names what the shop named and keeps the rest as it came', () => {
  const extra = { seller_flag: '红', 团号: 'T-1' };

  expect(extrasOf(extra, shop, ({ en }) => en)).toEqual([
    { label: 'Seller flag', value: '红' },
    { label: '团号', value: 'T-1' },
  ]);
});

it('says nothing of an order without', () => {
  expect(extrasOf(undefined, undefined, ({ zh }) => zh)).toEqual([]);
});
