import { AppstoreOutlined, BarcodeOutlined } from '@ant-design/icons';
import { lang } from '@/i18n';
import { defineFeature } from '@/ui/feature';
import { findSkus, skuPage } from './catalog';

export default defineFeature({
  routes: [
    { path: '/catalog/skus', page: () => import('./SkusPage'), permission: 'catalog.read' },
    { path: '/catalog/skus/new', page: () => import('./NewSkuPage'), permission: 'catalog.edit' },
    { path: '/catalog/skus/:id', page: () => import('./SkuPage'), permission: 'catalog.read' },
    {
      path: '/catalog/categories',
      page: () => import('./CategoriesPage'),
      permission: 'catalog.read',
    },
  ],
  menu: [
    {
      path: '/catalog/skus',
      group: 'master',
      order: 10,
      title: { zh: '商品', en: 'Goods' },
      icon: <BarcodeOutlined />,
    },
    {
      path: '/catalog/categories',
      group: 'master',
      order: 20,
      title: { zh: '类目', en: 'Categories' },
      icon: <AppstoreOutlined />,
    },
  ],
  search: {
    permission: 'catalog.read',
    async find(text, signal) {
      const { items } = await findSkus(text, signal, 5);
      return items.map(({ id, sku, name }) => ({
        kind: lang() === 'zh' ? '商品' : 'Goods',
        label: sku,
        detail: name,
        path: skuPage(id),
        exact: sku.toLowerCase() === text.trim().toLowerCase(),
      }));
    },
  },
});
