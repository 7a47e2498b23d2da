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
});
