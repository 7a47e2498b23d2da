import { AlertOutlined, ControlOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import { defineFeature } from '@/ui/feature';

const read = 'alerts.read';

export default defineFeature({
  routes: [
    { path: '/monitoring/alerts', page: () => import('./AlertsPage'), permission: read },
    { path: '/monitoring/alerts/rules', page: () => import('./AlertRulesPage'), permission: read },
    {
      path: '/monitoring/alerts/rules/new',
      page: () => import('./AlertRulePage'),
      permission: 'alerts.rules',
    },
    {
      path: '/monitoring/alerts/rules/:id',
      page: () => import('./AlertRulePage'),
      permission: read,
    },
    {
      path: '/monitoring/alerts/review',
      page: () => import('./AlertReviewPage'),
      permission: read,
    },
    { path: '/monitoring/alerts/:id', page: () => import('./AlertPage'), permission: read },
  ],
  menu: [
    {
      path: '/monitoring/alerts',
      group: 'monitoring',
      order: 40,
      title: { zh: '预警', en: 'Alerts' },
      icon: <AlertOutlined />,
      badge: lazy(() => import('./AlertBadge')),
    },
    {
      path: '/monitoring/alerts/rules',
      group: 'monitoring',
      order: 45,
      title: { zh: '预警规则', en: 'Alert rules' },
      icon: <ControlOutlined />,
    },
  ],
  workbench: [
    {
      key: 'alerts',
      place: 'side',
      order: 15,
      permission: read,
      tile: () => import('./AlertsTile'),
    },
  ],
});
