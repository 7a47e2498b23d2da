import {
  AuditOutlined,
  FileDoneOutlined,
  FormOutlined,
  SettingOutlined,
  ShoppingCartOutlined,
} from '@ant-design/icons';
import { defineFeature } from '@/ui/feature';
import { findPurchases } from './search';

const read = ['purchasing.read', 'purchasing.edit'];
const ask = ['purchasing.read', 'purchasing.request'];

export default defineFeature({
  routes: [
    { path: '/purchasing/orders', page: () => import('./OrdersPage'), permission: read },
    { path: '/purchasing/orders/:id', page: () => import('./OrderPage'), permission: read },
    { path: '/purchasing/orders/:id/print', page: () => import('./PrintPage'), permission: read },
    { path: '/purchasing/requisitions', page: () => import('./RequisitionsPage'), permission: ask },
    {
      path: '/purchasing/requisitions/new',
      page: () => import('./RequisitionFormPage'),
      permission: 'purchasing.request',
    },
    {
      path: '/purchasing/requisitions/:id',
      page: () => import('./RequisitionPage'),
      permission: ask,
    },
    {
      path: '/purchasing/requisitions/:id/edit',
      page: () => import('./RequisitionFormPage'),
      permission: 'purchasing.request',
    },
    { path: '/purchasing/rfqs', page: () => import('./RfqsPage'), permission: read },
    {
      path: '/purchasing/rfqs/new',
      page: () => import('./RfqFormPage'),
      permission: 'purchasing.edit',
    },
    { path: '/purchasing/rfqs/:id', page: () => import('./RfqPage'), permission: read },
    {
      path: '/purchasing/rfqs/:id/edit',
      page: () => import('./RfqFormPage'),
      permission: 'purchasing.edit',
    },
    { path: '/purchasing/agreements', page: () => import('./AgreementsPage'), permission: read },
    {
      path: '/purchasing/agreements/new',
      page: () => import('./AgreementFormPage'),
      permission: 'purchasing.edit',
    },
    {
      path: '/purchasing/agreements/:id',
      page: () => import('./AgreementPage'),
      permission: read,
    },
    {
      path: '/purchasing/agreements/:id/edit',
      page: () => import('./AgreementFormPage'),
      permission: 'purchasing.edit',
    },
    {
      path: '/purchasing/settings',
      page: () => import('./PurchasingSettingsPage'),
      permission: 'purchasing.settings',
    },
  ],
  menu: [
    {
      path: '/purchasing/requisitions',
      group: 'purchasing',
      order: 20,
      title: { zh: '请购', en: 'Requisitions' },
      icon: <FormOutlined />,
    },
    {
      path: '/purchasing/rfqs',
      group: 'purchasing',
      order: 30,
      title: { zh: '询价', en: 'RFQs' },
      icon: <AuditOutlined />,
    },
    {
      path: '/purchasing/orders',
      group: 'purchasing',
      order: 40,
      title: { zh: '采购订单', en: 'Purchase orders' },
      icon: <ShoppingCartOutlined />,
      go: 'KeyP',
    },
    {
      path: '/purchasing/agreements',
      group: 'purchasing',
      order: 50,
      title: { zh: '协议', en: 'Agreements' },
      icon: <FileDoneOutlined />,
    },
    {
      path: '/purchasing/settings',
      group: 'purchasing',
      order: 90,
      title: { zh: '采购设置', en: 'Purchasing settings' },
      icon: <SettingOutlined />,
    },
  ],
  workbench: [
    {
      key: 'purchasing',
      place: 'side',
      order: 12,
      permission: 'purchasing.edit',
      tile: () => import('./BuyerTile'),
    },
  ],
  search: { permission: 'purchasing.read', find: findPurchases },
});
