import {
  ApartmentOutlined,
  ExperimentOutlined,
  FieldTimeOutlined,
  FormOutlined,
  NotificationOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import { defineFeature } from '@/ui/feature';

export default defineFeature({
  routes: [
    {
      path: '/sales/exceptions',
      page: () => import('./ExceptionsPage'),
      permission: 'sales.order.read',
    },
    {
      path: '/sales/exceptions/causes',
      page: () => import('./CausesPage'),
      permission: 'sales.order.read',
    },
    {
      path: '/sales/exceptions/types',
      page: () => import('./TypesPage'),
      permission: 'sales.order.read',
    },
    ...['/process/desk', '/process/desk/:node'].map((path) => ({
      path,
      page: () => import('./DeskPage'),
      permission: 'process.work',
    })),
    {
      path: '/process/standards',
      page: () => import('./StandardsPage'),
      permission: 'process.read',
    },
    {
      path: '/process/standards/:scenario',
      page: () => import('./StandardEditorPage'),
      permission: 'process.read',
    },
    {
      path: '/process/announcements',
      page: () => import('./AnnouncementsPage'),
      permission: 'process.read',
    },
    {
      path: '/process/report',
      page: () => import('./NodeReportPage'),
      permission: 'process.results',
    },
    {
      path: '/process/practice',
      page: () => import('./PracticePage'),
      permission: 'process.read',
    },
    {
      path: '/process/practice/runs/:id',
      page: () => import('./PracticeRunPage'),
      permission: 'process.read',
    },
    {
      path: '/process/practice/results',
      page: () => import('./PracticeResultsPage'),
      permission: 'process.results',
    },
  ],
  menu: [
    {
      path: '/sales/exceptions',
      group: 'sales',
      order: 40,
      title: { zh: '异常台', en: 'Exceptions' },
      icon: <WarningOutlined />,
    },
    {
      path: '/process/desk',
      group: 'sales',
      order: 30,
      title: { zh: '人工节点', en: 'Manual nodes' },
      icon: <FormOutlined />,
    },
    {
      path: '/process/standards',
      group: 'rules',
      order: 5,
      title: { zh: '流程标准', en: 'Standards' },
      icon: <ApartmentOutlined />,
    },
    {
      path: '/process/announcements',
      group: 'rules',
      order: 7,
      title: { zh: '标准公告', en: 'Announcements' },
      icon: <NotificationOutlined />,
    },
    {
      path: '/process/practice',
      group: 'rules',
      order: 8,
      title: { zh: '练习场', en: 'Practice ground' },
      icon: <ExperimentOutlined />,
    },
    {
      path: '/process/report',
      group: 'insight',
      order: 40,
      title: { zh: '节点报表', en: 'Node report' },
      icon: <FieldTimeOutlined />,
    },
  ],
});
