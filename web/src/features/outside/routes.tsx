import { CloudOutlined, DiffOutlined, LinkOutlined, SendOutlined } from '@ant-design/icons';
import { defineFeature } from '@/ui/feature';

const read = ['outside.read', 'outside.edit'];

export default defineFeature({
  routes: [
    { path: '/warehouse/outside', page: () => import('./PartnersPage'), permission: read },
    {
      path: '/warehouse/outside/instructions',
      page: () => import('./InstructionsPage'),
      permission: read,
    },
    {
      path: '/warehouse/outside/instructions/:id',
      page: () => import('./InstructionPage'),
      permission: read,
    },
    {
      path: '/warehouse/outside/differences',
      page: () => import('./DifferencesPage'),
      permission: read,
    },
    {
      path: '/warehouse/outside/differences/:id',
      page: () => import('./DifferencePage'),
      permission: read,
    },
    { path: '/warehouse/outside/links', page: () => import('./LinksPage'), permission: read },
  ],
  menu: [
    {
      path: '/warehouse/outside',
      group: 'warehouse',
      order: 90,
      title: { zh: '第三方仓', en: 'Third-party warehouses' },
      icon: <CloudOutlined />,
    },
    {
      path: '/warehouse/outside/instructions',
      group: 'warehouse',
      order: 91,
      title: { zh: '第三方仓指令', en: 'Third-party instructions' },
      icon: <SendOutlined />,
    },
    {
      path: '/warehouse/outside/differences',
      group: 'warehouse',
      order: 92,
      title: { zh: '仓间差异', en: 'Differences with partners' },
      icon: <DiffOutlined />,
    },
    {
      path: '/warehouse/outside/links',
      group: 'warehouse',
      order: 93,
      title: { zh: '代发', en: 'Drop-shipping' },
      icon: <LinkOutlined />,
    },
  ],
});
