import { AppstoreOutlined, FundProjectionScreenOutlined, TableOutlined } from '@ant-design/icons';
import { defineFeature } from '@/ui/feature';

const read = 'boards.read';
const screen = 'boards.screen';

export default defineFeature({
  routes: [
    { path: '/insight/boards', page: () => import('./BoardsPage'), permission: read },
    { path: '/insight/boards/:id', page: () => import('./BoardPage'), permission: read },
    { path: '/insight/analysis', page: () => import('./AnalysisPage'), permission: read },
    { path: '/insight/analysis/facts', page: () => import('./FactsPage'), permission: read },
    { path: '/screen', page: () => import('./ScreenPage'), permission: screen, bare: true },
    { path: '/screen/:board', page: () => import('./ScreenPage'), permission: screen, bare: true },
  ],
  menu: [
    {
      path: '/insight/boards',
      group: 'insight',
      order: 5,
      title: { zh: '看板', en: 'Boards' },
      icon: <AppstoreOutlined />,
    },
    {
      path: '/insight/analysis',
      group: 'insight',
      order: 6,
      title: { zh: '多维分析', en: 'Analysis' },
      icon: <TableOutlined />,
    },
    {
      path: '/screen',
      group: 'monitoring',
      order: 40,
      title: { zh: '大屏', en: 'Big screen' },
      icon: <FundProjectionScreenOutlined />,
    },
  ],
});
