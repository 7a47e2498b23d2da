import { DashboardOutlined, NodeIndexOutlined, PartitionOutlined } from '@ant-design/icons';
import { defineFeature } from '@/ui/feature';
import { findNumbers } from './search';

const permission = 'monitoring.read';

export default defineFeature({
  routes: [
    { path: '/monitoring/board', page: () => import('./BoardPage'), permission },
    { path: '/monitoring/summary', page: () => import('./SummaryPage'), permission },
    { path: '/traces/lots', page: () => import('./LotTracePage'), permission },
    { path: '/threads', page: () => import('./ThreadsPage'), permission: 'sales.order.read' },
    {
      path: '/threads/purchases',
      page: () => import('./PurchaseThreadsPage'),
      permission: 'purchasing.read',
    },
    { path: '/threads/shared/:id', page: () => import('./SharedThreadPage') },
    {
      path: '/threads/:number',
      page: () => import('./ThreadPage'),
      permission: [permission, 'purchasing.read'],
    },
    { path: '/sales/orders/:id/thread', page: () => import('./ThreadPage'), permission },
  ],
  menu: [
    {
      path: '/monitoring/board',
      group: 'sales',
      order: 20,
      title: { zh: '节点看板', en: 'Node board' },
      icon: <DashboardOutlined />,
    },
    {
      path: '/traces/lots',
      group: 'warehouse',
      order: 64,
      title: { zh: '批次追溯', en: 'Trace a lot' },
      icon: <PartitionOutlined />,
    },
    {
      path: '/threads',
      group: 'monitoring',
      order: 10,
      title: { zh: '红线', en: 'Threads' },
      icon: <NodeIndexOutlined />,
    },
  ],
  search: { find: findNumbers },
});
