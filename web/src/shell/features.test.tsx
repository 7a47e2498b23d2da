import { expect, it } from 'vitest';
import { defineFeature } from '@/ui/feature';
import { entryAt, menuFor, shortcuts } from './features';

const page = () => Promise.resolve({ default: () => null });
const sales = defineFeature({
  routes: [{ path: '/sales/orders', page, permission: 'sales.order.read' }],
  menu: [
    { path: '/sales/shops', group: 'sales', order: 20, title: { zh: '店铺', en: 'Shops' } },
    { path: '/sales/orders', group: 'sales', order: 10, title: { zh: '订单台', en: 'Order desk' } },
  ],
});
const purchasing = defineFeature({
  routes: [],
  menu: [{ path: '/purchasing', group: 'purchasing', order: 1, title: { zh: '采购', en: 'P' } }],
});

it('orders groups by the guide and entries by number', () => {
  const sections = menuFor(() => true, [sales, purchasing]);
  expect(sections.map(({ group }) => group)).toEqual(['purchasing', 'sales']);
  expect(sections[1]?.entries.map(({ path }) => path)).toEqual(['/sales/orders', '/sales/shops']);
});

it('hides what a person may not see, by the right of the route', () => {
  const [section] = menuFor((permission) => permission === undefined, [sales]);
  expect(section?.entries.map(({ path }) => path)).toEqual(['/sales/shops']);
});

it('finds the entry of a page below it', () => {
  const sections = menuFor(() => true, [sales]);
  expect(entryAt('/sales/orders/42', sections)?.path).toBe('/sales/orders');
  expect(entryAt('/sales/ordersextra', sections)).toBeUndefined();
});

it('lets an entry ask for a letter and gives the others the letter of their group', () => {
  const inbox = defineFeature({
    routes: [],
    menu: [
      { path: '/', group: 'workbench', order: 1, title: { zh: '工作台', en: 'Workbench' } },
      {
        path: '/inbox',
        group: 'workbench',
        order: 2,
        title: { zh: '待办', en: 'Inbox' },
        go: 'KeyI',
      },
    ],
  });
  const letters = shortcuts(menuFor(() => true, [inbox, sales]));
  expect(letters.map(({ keys, entry }) => [keys, entry.path])).toEqual([
    ['KeyI', '/inbox'],
    ['KeyW', '/'],
    ['KeyS', '/sales/orders'],
  ]);
});
