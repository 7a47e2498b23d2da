import { DashboardOutlined, NodeIndexOutlined } from '@ant-design/icons';
import { defineFeature } from '@/ui/feature';
import { findNumbers } from './search';

const permission = 'monitoring.read';

export default defineFeature({
  routes: [
    { path: '/monitoring/board', page: () => import('./BoardPage'), permission },
    { path: '/monitoring/summary', page: () => import('./SummaryPage'), permission },
    { path: '/threads', page: () => import('./ThreadsPage'), permission: 'sales.order.read' },
    { path: '/threads/:number', page: () => import('./ThreadPage'), permission },
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
      path: '/threads',
      group: 'monitoring',
      order: 10,
      title: { zh: '红线', en: 'Threads' },
      icon: <NodeIndexOutlined />,
    },
  ],
  search: { find: findNumbers },
});
