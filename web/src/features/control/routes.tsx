import { SafetyOutlined } from '@ant-design/icons';
import { defineFeature } from '@/ui/feature';

const read = 'control.read';

export default defineFeature({
  routes: [
    { path: '/control', page: () => import('./FindingsPage'), permission: read },
    { path: '/control/findings/:id', page: () => import('./FindingPage'), permission: read },
    {
      path: '/control/settings',
      page: () => import('./ControlSettingsPage'),
      permission: [read, 'control.settings'],
    },
  ],
  menu: [
    {
      path: '/control',
      group: 'insight',
      order: 50,
      title: { zh: '内控', en: 'Control' },
      icon: <SafetyOutlined />,
    },
  ],
});
