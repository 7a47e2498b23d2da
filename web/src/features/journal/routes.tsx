import { FileProtectOutlined } from '@ant-design/icons';
import { defineFeature } from '@/ui/feature';

export default defineFeature({
  routes: [
    {
      path: '/system/journal',
      page: () => import('./JournalPage'),
      permission: 'journal.read',
    },
  ],
  menu: [
    {
      path: '/system/journal',
      group: 'system',
      order: 60,
      title: { zh: '日志', en: 'Journal' },
      icon: <FileProtectOutlined />,
    },
  ],
});
