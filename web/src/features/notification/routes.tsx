import { BellOutlined, FileTextOutlined, SendOutlined, WifiOutlined } from '@ant-design/icons';
import { defineFeature } from '@/ui/feature';

export default defineFeature({
  routes: [
    { path: '/messages', page: () => import('./MessagesPage') },
    { path: '/messages/settings', page: () => import('./PreferencesPage') },
    { path: '/demo-phone', page: () => import('./DemoPhonePage') },
    {
      path: '/system/channels',
      page: () => import('./ChannelsPage'),
      permission: 'notification.channels',
    },
    {
      path: '/system/templates',
      page: () => import('./TemplatesPage'),
      permission: 'notification.templates',
    },
    {
      path: '/system/deliveries',
      page: () => import('./DeliveriesPage'),
      permission: 'notification.log',
    },
  ],
  menu: [
    {
      path: '/messages',
      group: 'workbench',
      order: 20,
      title: { zh: '消息', en: 'Messages' },
      icon: <BellOutlined />,
    },
    {
      path: '/system/channels',
      group: 'system',
      order: 40,
      title: { zh: '通知渠道', en: 'Channels' },
      icon: <WifiOutlined />,
    },
    {
      path: '/system/templates',
      group: 'system',
      order: 42,
      title: { zh: '消息模板', en: 'Message texts' },
      icon: <FileTextOutlined />,
    },
    {
      path: '/system/deliveries',
      group: 'system',
      order: 44,
      title: { zh: '发送记录', en: 'Delivery log' },
      icon: <SendOutlined />,
    },
  ],
});
