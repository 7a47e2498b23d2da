import {
  ApartmentOutlined,
  AuditOutlined,
  BuildOutlined,
  CalendarOutlined,
  CarOutlined,
  ControlOutlined,
  DatabaseOutlined,
  DragOutlined,
  EditOutlined,
  FileSearchOutlined,
  ImportOutlined,
  SwapOutlined,
  VerticalAlignTopOutlined,
} from '@ant-design/icons';
import { api } from '@/api/client';
import type { Page } from '@/api/page';
import { lang } from '@/i18n';
import { defineFeature } from '@/ui/feature';
import { assemblyPage, assemblyPath, type AssemblyOrder } from './assembly';
import type { StockLine } from './model';

const read = 'inventory.read';

export default defineFeature({
  routes: [
    { path: '/inventory/stock', page: () => import('./StockPage'), permission: read },
    { path: '/inventory/entries', page: () => import('./EntriesPage'), permission: read },
    { path: '/inventory/adjustments', page: () => import('./AdjustmentsPage'), permission: read },
    {
      path: '/inventory/adjustments/new',
      page: () => import('./AdjustmentFormPage'),
      permission: 'inventory.adjust',
    },
    { path: '/inventory/transfers', page: () => import('./TransfersPage'), permission: read },
    {
      path: '/inventory/transfers/new',
      page: () => import('./TransferFormPage'),
      permission: 'inventory.adjust',
    },
    { path: '/inventory/counts', page: () => import('./CountsPage'), permission: read },
    { path: '/inventory/counts/:id', page: () => import('./CountPage'), permission: read },
    {
      path: '/inventory/counts/:id/scan',
      page: () => import('./CountScanPage'),
      permission: 'inventory.adjust',
    },
    { path: '/inventory/putaway', page: () => import('./PutawayPage'), permission: read },
    {
      path: '/inventory/putaway/scan',
      page: () => import('./PutawayScanPage'),
      permission: 'inventory.adjust',
    },
    {
      path: '/inventory/putaway/rules',
      page: () => import('./PutawayRulesPage'),
      permission: read,
    },
    { path: '/inventory/replenish', page: () => import('./ReplenishPage'), permission: read },
    {
      path: '/inventory/replenish/scan',
      page: () => import('./ReplenishScanPage'),
      permission: 'inventory.adjust',
    },
    { path: '/inventory/replenish/bins', page: () => import('./PickBinsPage'), permission: read },
    { path: '/inventory/assembly', page: () => import('./AssemblyPage'), permission: read },
    {
      path: '/inventory/assembly/new',
      page: () => import('./AssemblyFormPage'),
      permission: 'inventory.assemble',
    },
    { path: '/inventory/assembly/recipes', page: () => import('./RecipesPage'), permission: read },
    {
      path: '/inventory/assembly/recipes/new',
      page: () => import('./RecipeFormPage'),
      permission: 'inventory.recipe',
    },
    {
      path: '/inventory/assembly/:id',
      page: () => import('./AssemblyOrderPage'),
      permission: read,
    },
    {
      path: '/inventory/assembly/:id/scan',
      page: () => import('./AssemblyScanPage'),
      permission: 'inventory.assemble',
    },
    { path: '/inventory/move', page: () => import('./MovePage'), permission: 'inventory.adjust' },
    { path: '/inventory/settings', page: () => import('./QuotasPage'), permission: read },
    { path: '/inventory/settings/buffers', page: () => import('./BuffersPage'), permission: read },
    {
      path: '/inventory/settings/picking',
      page: () => import('./PickSettingsPage'),
      permission: read,
    },
    { path: '/inventory/settings/closing', page: () => import('./ClosingPage'), permission: read },
    { path: '/inventory/places', page: () => import('./PlacesPage'), permission: read },
    { path: '/inventory/lots', page: () => import('./LotsPage'), permission: read },
    { path: '/inventory/verification', page: () => import('./VerificationPage'), permission: read },
  ],
  menu: [
    {
      path: '/inventory/putaway',
      group: 'warehouse',
      order: 30,
      title: { zh: '上架', en: 'Putaway' },
      icon: <ImportOutlined />,
    },
    {
      path: '/inventory/replenish',
      group: 'warehouse',
      order: 35,
      title: { zh: '补货', en: 'Replenishment' },
      icon: <VerticalAlignTopOutlined />,
    },
    {
      path: '/inventory/assembly',
      group: 'warehouse',
      order: 36,
      title: { zh: '组装拆卸', en: 'Assembly' },
      icon: <BuildOutlined />,
    },
    {
      path: '/inventory/move',
      group: 'warehouse',
      order: 63,
      title: { zh: '移库', en: 'Move' },
      icon: <DragOutlined />,
    },
    {
      path: '/inventory/stock',
      group: 'warehouse',
      order: 60,
      title: { zh: '库存', en: 'Stock' },
      icon: <DatabaseOutlined />,
    },
    {
      path: '/inventory/entries',
      group: 'warehouse',
      order: 61,
      title: { zh: '库存流水', en: 'Stock entries' },
      icon: <SwapOutlined />,
    },
    {
      path: '/inventory/adjustments',
      group: 'warehouse',
      order: 62,
      title: { zh: '库存调整', en: 'Adjustments' },
      icon: <EditOutlined />,
    },
    {
      path: '/inventory/counts',
      group: 'warehouse',
      order: 62,
      title: { zh: '盘点', en: 'Stock counts' },
      icon: <FileSearchOutlined />,
    },
    {
      path: '/inventory/transfers',
      group: 'warehouse',
      order: 62,
      title: { zh: '调拨', en: 'Transfers' },
      icon: <CarOutlined />,
    },
    {
      path: '/inventory/lots',
      group: 'warehouse',
      order: 63,
      title: { zh: '批次效期', en: 'Lots' },
      icon: <CalendarOutlined />,
    },
    {
      path: '/inventory/places',
      group: 'warehouse',
      order: 64,
      title: { zh: '仓库与库位', en: 'Warehouses' },
      icon: <ApartmentOutlined />,
    },
    {
      path: '/inventory/settings',
      group: 'warehouse',
      order: 65,
      title: { zh: '库存设置', en: 'Stock settings' },
      icon: <ControlOutlined />,
    },
    {
      path: '/inventory/verification',
      group: 'warehouse',
      order: 66,
      title: { zh: '账实核对', en: 'Verification' },
      icon: <AuditOutlined />,
    },
  ],
  search: {
    permission: read,
    find: async (text, signal) => {
      const page = await api.get<Page<StockLine>>('/api/inventory/stock', {
        query: { q: text, limit: 5 },
        signal,
      });
      const orders = /^(AS|DA)-/i.test(text)
        ? await api.get<Page<AssemblyOrder>>(assemblyPath, {
            query: { q: text.toUpperCase(), limit: 5 },
            signal,
          })
        : undefined;
      const made = (orders?.items ?? []).map((order) => ({
        kind: lang() === 'zh' ? '组装单' : 'Assembly order',
        label: order.number,
        detail: `${order.product} ${order.name}`,
        path: assemblyPage(order.id),
        exact: order.number === text.toUpperCase(),
      }));
      const stock = page.items.map((line) => ({
        kind: lang() === 'zh' ? '库存' : 'Stock',
        label: `${line.sku} ${line.name}`,
        detail: `${lang() === 'zh' ? line.warehouseNameZh : line.warehouseNameEn} ${line.at.available.amount}`,
        path: `/inventory/stock?q=${encodeURIComponent(line.sku)}`,
        exact: line.sku === text,
      }));
      return [...made, ...stock];
    },
  },
});
