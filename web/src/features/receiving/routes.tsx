import { ImportOutlined, RollbackOutlined, TransactionOutlined } from '@ant-design/icons';
import { defineFeature } from '@/ui/feature';

const read = 'receiving.read';

export default defineFeature({
  routes: [
    { path: '/receiving/returns', page: () => import('./ReturnsPage'), permission: read },
    {
      path: '/receiving/returns/new',
      page: () => import('./ReturnFormPage'),
      permission: 'receiving.return',
    },
    { path: '/receiving/returns/:id', page: () => import('./ReturnPage'), permission: read },
    { path: '/receiving/refunds', page: () => import('./RefundsPage'), permission: read },
    {
      path: '/receiving/door',
      page: () => import('./DoorPage'),
      permission: 'receiving.receive',
    },
    {
      path: '/receiving/door/blind',
      page: () => import('./BlindPage'),
      permission: 'receiving.receive',
    },
    {
      path: '/receiving/door/:id',
      page: () => import('./DoorReturnPage'),
      permission: ['receiving.receive', 'receiving.inspect'],
    },
  ],
  menu: [
    {
      path: '/receiving/returns',
      group: 'sales',
      order: 40,
      title: { zh: '退货', en: 'Returns' },
      icon: <RollbackOutlined />,
    },
    {
      path: '/receiving/refunds',
      group: 'sales',
      order: 41,
      title: { zh: '退款', en: 'Refunds' },
      icon: <TransactionOutlined />,
    },
    {
      path: '/receiving/door',
      group: 'warehouse',
      order: 12,
      title: { zh: '退货收货', en: 'Returns at the door' },
      icon: <ImportOutlined />,
    },
  ],
});
