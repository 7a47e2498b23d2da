import {
  ApartmentOutlined,
  CalendarOutlined,
  KeyOutlined,
  SafetyOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { defineFeature } from '@/ui/feature';

export default defineFeature({
  routes: [
    {
      path: '/system/people',
      page: () => import('./PeoplePage'),
      permission: 'identity.read',
    },
    {
      path: '/system/departments',
      page: () => import('./DepartmentsPage'),
      permission: 'identity.read',
    },
    { path: '/system/roles', page: () => import('./RolesPage'), permission: 'identity.read' },
    {
      path: '/system/api-keys',
      page: () => import('./ApiKeysPage'),
      permission: 'identity.apikeys',
    },
    { path: '/system/calendar', page: () => import('./CalendarPage') },
  ],
  menu: [
    {
      path: '/system/people',
      group: 'system',
      order: 10,
      icon: <TeamOutlined />,
      title: { zh: '人员', en: 'People' },
    },
    {
      path: '/system/departments',
      group: 'system',
      order: 12,
      icon: <ApartmentOutlined />,
      title: { zh: '部门与汇报', en: 'Departments' },
    },
    {
      path: '/system/roles',
      group: 'system',
      order: 14,
      icon: <SafetyOutlined />,
      title: { zh: '角色与权限', en: 'Roles' },
    },
    {
      path: '/system/api-keys',
      group: 'system',
      order: 20,
      icon: <KeyOutlined />,
      title: { zh: '接口密钥', en: 'API keys' },
    },
    {
      path: '/system/calendar',
      group: 'system',
      order: 30,
      icon: <CalendarOutlined />,
      title: { zh: '工作日历', en: 'Working calendar' },
      permission: 'settings.edit',
    },
  ],
});
