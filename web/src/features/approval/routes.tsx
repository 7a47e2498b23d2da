import { AuditOutlined, FileDoneOutlined, SettingOutlined } from '@ant-design/icons';
import { defineFeature } from '@/ui/feature';

const readers = ['approval.read', 'approval.decide'];

export default defineFeature({
  routes: [
    { path: '/approval/inbox', page: () => import('./InboxPage'), permission: readers },
    { path: '/approval/requests', page: () => import('./RequestsPage'), permission: readers },
    { path: '/approval/requests/:id', page: () => import('./RequestPage'), permission: readers },
    {
      path: '/approval/settings',
      page: () => import('./SettingsPage'),
      permission: 'approval.settings',
    },
  ],
  menu: [
    {
      path: '/approval/inbox',
      group: 'workbench',
      order: 15,
      title: { zh: '待办审批', en: 'Inbox' },
      icon: <AuditOutlined />,
      permission: 'approval.decide',
      go: 'KeyI',
    },
    {
      path: '/approval/requests',
      group: 'workbench',
      order: 17,
      title: { zh: '审批单', en: 'Approvals' },
      icon: <FileDoneOutlined />,
    },
    {
      path: '/approval/settings',
      group: 'rules',
      order: 30,
      title: { zh: '审批设置', en: 'Approval settings' },
      icon: <SettingOutlined />,
    },
  ],
});
