import { ImportOutlined } from '@ant-design/icons';
import { defineFeature } from '@/ui/feature';

const permission = [
  'sales.import',
  'catalog.import',
  'parties.import',
  'inventory.import',
  'purchasing.edit',
  'budget.edit',
];

export default defineFeature({
  routes: [
    { path: '/imports', page: () => import('./ImportsPage'), permission },
    { path: '/imports/new/:target', page: () => import('./NewImportPage'), permission },
    { path: '/imports/:id', page: () => import('./ImportPage'), permission },
  ],
  menu: [
    {
      path: '/imports',
      group: 'system',
      order: 50,
      title: { zh: '导入', en: 'Import' },
      icon: <ImportOutlined />,
    },
  ],
});
