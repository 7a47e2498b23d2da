import { FilterOutlined } from '@ant-design/icons';
import { defineFeature } from '@/ui/feature';

const read = 'rules.read';

export default defineFeature({
  routes: [
    { path: '/rules', page: () => import('./RuleSetsPage'), permission: read },
    { path: '/rules/:name', page: () => import('./RuleSetPage'), permission: read },
    { path: '/rules/:name/draft', page: () => import('./DraftPage'), permission: 'rules.edit' },
    { path: '/rules/:name/diff', page: () => import('./DiffPage'), permission: read },
    { path: '/rules/:name/backtests', page: () => import('./BacktestsPage'), permission: read },
  ],
  menu: [
    {
      path: '/rules',
      group: 'rules',
      order: 1,
      title: { zh: '规则', en: 'Rules' },
      icon: <FilterOutlined />,
    },
  ],
});
