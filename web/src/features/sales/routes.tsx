import {
  AuditOutlined,
  BranchesOutlined,
  CloudSyncOutlined,
  CreditCardOutlined,
  GiftOutlined,
  GroupOutlined,
  MergeCellsOutlined,
  ScheduleOutlined,
  StopOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
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
      path: '/sales/review/next',
      page: () => import('./NextReviewPage'),
      permission: 'sales.order.review',
    },
    {
      path: '/sales/review-batches',
      page: () => import('./BatchesPage'),
      permission: 'sales.order.review',
    },
    {
      path: '/sales/shops/offers',
      page: () => import('./StockFeedPage'),
      permission: 'inventory.read',
    },
    { path: '/sales/credit', page: () => import('./CreditPage'), permission: read },
    { path: '/sales/credit/holds', page: () => import('./CreditHoldsPage'), permission: read },
    { path: '/sales/lists', page: () => import('./ListsPage'), permission: read },
    { path: '/sales/gifts', page: () => import('./GiftsPage'), permission: read },
    { path: '/sales/merges', page: () => import('./MergesPage'), permission: 'sales.order.edit' },
    { path: '/sales/pre-sales', page: () => import('./PreSalesPage'), permission: 'catalog.read' },
    {
      path: '/sales/allocation',
      page: () => import('./AllocationRulesPage'),
      permission: 'process.read',
    },
    {
      path: '/sales/sourcing',
      page: () => import('./SourcingPage'),
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
      path: '/sales/review-batches',
      group: 'sales',
      order: 22,
      title: { zh: '大促批次', en: 'Review batches' },
      icon: <GroupOutlined />,
    },
    {
      path: '/sales/merges',
      group: 'sales',
      order: 23,
      title: { zh: '合单建议', en: 'Merges' },
      icon: <MergeCellsOutlined />,
    },
    {
      path: '/sales/pre-sales',
      group: 'sales',
      order: 24,
      title: { zh: '预售备货', en: 'Pre-sales' },
      icon: <ScheduleOutlined />,
    },
    {
      path: '/sales/gifts',
      group: 'sales',
      order: 25.5,
      title: { zh: '赠品规则', en: 'Gift rules' },
      icon: <GiftOutlined />,
    },
    {
      path: '/sales/credit',
      group: 'sales',
      order: 26,
      title: { zh: '客户信用', en: 'Credit' },
      icon: <CreditCardOutlined />,
    },
    {
      path: '/sales/lists',
      group: 'sales',
      order: 25,
      title: { zh: '黑白名单', en: 'Blacklist' },
      icon: <StopOutlined />,
    },
    {
      path: '/sales/shops/offers',
      group: 'sales',
      order: 28,
      title: { zh: '库存同步', en: 'Stock feed' },
      icon: <CloudSyncOutlined />,
    },
    {
      path: '/sales/allocation',
      group: 'rules',
      order: 20,
      title: { zh: '配送范围', en: 'Delivery areas' },
      icon: <BranchesOutlined />,
    },
    {
      path: '/sales/sourcing',
      group: 'rules',
      order: 21,
      title: { zh: '寻源策略', en: 'Sourcing' },
      icon: <BranchesOutlined />,
    },
  ],
  search: { permission: read, find: findOrders },
});
