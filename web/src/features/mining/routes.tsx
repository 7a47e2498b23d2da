import { NodeIndexOutlined } from '@ant-design/icons';
import { defineFeature } from '@/ui/feature';

const read = 'mining.read';

export default defineFeature({
  routes: [{ path: '/insight/mining', page: () => import('./MiningPage'), permission: read }],
  menu: [
    {
      path: '/insight/mining',
      group: 'insight',
      order: 30,
      title: { zh: '流程挖掘', en: 'Process mining' },
      icon: <NodeIndexOutlined />,
    },
  ],
});
