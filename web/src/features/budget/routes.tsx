import { FundOutlined } from '@ant-design/icons';
import { defineFeature } from '@/ui/feature';
import { findAdjustments } from './search';

const read = 'budget.read';

export default defineFeature({
  routes: [{ path: '/budgets', page: () => import('./BudgetsPage'), permission: read }],
  menu: [
    {
      path: '/budgets',
      group: 'purchasing',
      order: 70,
      title: { zh: '预算', en: 'Budgets' },
      icon: <FundOutlined />,
    },
  ],
  search: { permission: read, find: findAdjustments },
  workbench: [
    {
      key: 'budget-left',
      place: 'side',
      order: 40,
      permission: read,
      tile: () => import('./Left'),
    },
  ],
});
