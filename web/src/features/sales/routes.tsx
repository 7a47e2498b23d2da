import { AuditOutlined, BranchesOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { defineFeature } from '@/ui/feature';
import { findOrders } from './findOrders';

const read = 'sales.order.read';

export default defineFeature({
  routes: [
    { path: '/sales/orders', page: () => import('./OrdersPage'), permission: read },
    {
      path: '/sales/orders/new',
      page: () => import('./NewOrderPage'),
      permission: 'sales.order.create',
    },
    { path: '/sales/orders/:id', page: () => import('./OrderPage'), permission: read },
    { path: '/sales/review', page: () => import('./ReviewPage'), permission: 'sales.order.review' },
    {
      path: '/sales/allocation',
      page: () => import('./AllocationRulesPage'),
      permission: 'process.read',
    },
  ],
  menu: [
    {
      path: '/sales/orders',
      group: 'sales',
      order: 10,
      title: { zh: '订单台', en: 'Order desk' },
      icon: <UnorderedListOutlined />,
    },
    {
      path: '/sales/review',
      group: 'sales',
      order: 20,
      title: { zh: '审单台', en: 'Review desk' },
      icon: <AuditOutlined />,
    },
    {
      path: '/sales/allocation',
      group: 'rules',
      order: 20,
      title: { zh: '配送范围', en: 'Delivery areas' },
      icon: <BranchesOutlined />,
    },
  ],
  search: { permission: read, find: findOrders },
});
