import { BellOutlined } from '@ant-design/icons';
import { defineFeature } from '@/ui/feature';

export default defineFeature({
  routes: [{ path: '/messages', page: () => import('./MessagesPage') }],
  menu: [
    {
      path: '/messages',
      group: 'workbench',
      order: 20,
      title: { zh: '消息', en: 'Messages' },
      icon: <BellOutlined />,
    },
  ],
});
