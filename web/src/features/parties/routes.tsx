import { ContactsOutlined, ShopOutlined, TeamOutlined, TruckOutlined } from '@ant-design/icons';
import { defineFeature, type FeatureRoute } from '@/ui/feature';
import { findParties } from './search';

const read = 'parties.read';
const edit = 'parties.edit';

const suppliers: FeatureRoute[] = [
  { path: '/parties/suppliers', page: () => import('./SuppliersPage'), permission: read },
  { path: '/parties/suppliers/new', page: () => import('./SupplierPage'), permission: edit },
  { path: '/parties/suppliers/:id', page: () => import('./SupplierPage'), permission: read },
];
const customers: FeatureRoute[] = [
  { path: '/parties/customers', page: () => import('./CustomersPage'), permission: read },
  { path: '/parties/customers/new', page: () => import('./CustomerPage'), permission: edit },
  { path: '/parties/customers/:id', page: () => import('./CustomerPage'), permission: read },
];
const partners: FeatureRoute[] = [
  { path: '/parties/partners', page: () => import('./PartnersPage'), permission: read },
  { path: '/parties/partners/new', page: () => import('./PartnerPage'), permission: edit },
  { path: '/parties/partners/:id', page: () => import('./PartnerPage'), permission: read },
];
const shops: FeatureRoute[] = [
  { path: '/parties/shops', page: () => import('./ShopsPage'), permission: read },
  { path: '/parties/shops/new', page: () => import('./ShopPage'), permission: edit },
  { path: '/parties/shops/:id', page: () => import('./ShopPage'), permission: read },
];

export default defineFeature({
  routes: [...suppliers, ...customers, ...partners, ...shops],
  menu: [
    {
      path: '/parties/suppliers',
      group: 'purchasing',
      order: 60,
      title: { zh: '供应商', en: 'Suppliers' },
      icon: <TruckOutlined />,
    },
    {
      path: '/parties/customers',
      group: 'sales',
      order: 60,
      title: { zh: '客户', en: 'Customers' },
      icon: <ContactsOutlined />,
    },
    {
      path: '/parties/shops',
      group: 'sales',
      order: 70,
      title: { zh: '店铺', en: 'Shops' },
      icon: <ShopOutlined />,
    },
    {
      path: '/parties/partners',
      group: 'sales',
      order: 80,
      title: { zh: '合作伙伴', en: 'Partners' },
      icon: <TeamOutlined />,
    },
  ],
  search: { permission: read, find: findParties },
});
