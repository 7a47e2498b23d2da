import { DashboardOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { defineFeature } from '@/ui/feature';

const read = 'insight.read';
const compliance = 'insight.compliance';

export default defineFeature({
  routes: [
    { path: '/insight/efficiency', page: () => import('./EfficiencyPage'), permission: read },
    { path: '/insight/requests', page: () => import('./RequestsPage'), permission: read },
    { path: '/insight/compliance', page: () => import('./CompliancePage'), permission: compliance },
  ],
  menu: [
    {
      path: '/insight/efficiency',
      group: 'insight',
      order: 10,
      title: { zh: '审批效率', en: 'Approval efficiency' },
      icon: <DashboardOutlined />,
    },
    {
      path: '/insight/compliance',
      group: 'insight',
      order: 20,
      title: { zh: '合规', en: 'Compliance' },
      icon: <SafetyCertificateOutlined />,
    },
  ],
  workbench: [
    {
      key: 'approval-pace',
      place: 'side',
      order: 35,
      permission: compliance,
      tile: () => import('./PaceTile'),
    },
  ],
});
