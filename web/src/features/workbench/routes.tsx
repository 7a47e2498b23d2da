import { HomeOutlined } from '@ant-design/icons';
import { defineFeature } from '@/ui/feature';

export default defineFeature({
  routes: [{ path: '/', page: () => import('./WorkbenchPage') }],
  menu: [
    {
      path: '/',
      group: 'workbench',
      order: 10,
      title: { zh: '工作台', en: 'Workbench' },
      icon: <HomeOutlined />,
    },
  ],
  workbench: [
    {
      key: 'checklist',
      place: 'main',
      order: 5,
      permission: 'settings.edit',
      tile: () => import('./Checklist'),
    },
    { key: 'tasks', place: 'main', order: 10, tile: () => import('./Tasks') },
    { key: 'figures', place: 'side', order: 10, tile: () => import('./Figures') },
    {
      key: 'pace',
      place: 'side',
      order: 20,
      permission: 'monitoring.read',
      tile: () => import('./Pace'),
    },
  ],
});
