import {
  BarcodeOutlined,
  CarOutlined,
  ControlOutlined,
  DashboardOutlined,
  GoldOutlined,
  InboxOutlined,
  NumberOutlined,
  SendOutlined,
  SettingOutlined,
  TagsOutlined,
} from '@ant-design/icons';
import { defineFeature } from '@/ui/feature';
import { findFulfilled } from './search';

const read = 'fulfilment.read';

export default defineFeature({
  routes: [
    { path: '/fulfilment/waves', page: () => import('./WavesPage'), permission: read },
    { path: '/fulfilment/waves/:id', page: () => import('./WavePage'), permission: read },
    {
      path: '/fulfilment/waves/:id/pick',
      page: () => import('./PickPage'),
      permission: 'fulfilment.pick',
    },
    {
      path: '/fulfilment/waves/:id/sort',
      page: () => import('./SortPage'),
      permission: ['fulfilment.pick', 'fulfilment.pack'],
    },
    { path: '/fulfilment/wave-rules', page: () => import('./WaveRulesPage'), permission: read },
    { path: '/fulfilment/pack', page: () => import('./PackPage'), permission: 'fulfilment.pack' },
    {
      path: '/fulfilment/dispatch',
      page: () => import('./DispatchPage'),
      permission: 'fulfilment.dispatch',
    },
    {
      path: '/fulfilment/weigh',
      page: () => import('./WeighPage'),
      permission: ['fulfilment.pack', 'fulfilment.dispatch'],
    },
    { path: '/fulfilment/floor', page: () => import('./FloorPage'), permission: read },
    { path: '/fulfilment/parcels', page: () => import('./ParcelsPage'), permission: read },
    { path: '/fulfilment/parcels/:id', page: () => import('./ParcelPage'), permission: read },
    { path: '/fulfilment/feedback', page: () => import('./FeedbackPage'), permission: read },
    { path: '/fulfilment/print', page: () => import('./PrintPage'), open: true },
    { path: '/fulfilment/carriers', page: () => import('./CarriersPage'), permission: read },
    { path: '/fulfilment/labels', page: () => import('./LabelTemplatesPage'), permission: read },
    { path: '/fulfilment/labels/:id', page: () => import('./LabelEditorPage'), permission: read },
    { path: '/track/:token', page: () => import('./TrackPage'), open: true },
  ],
  menu: [
    {
      path: '/fulfilment/waves',
      group: 'warehouse',
      order: 40,
      title: { zh: '波次拣货', en: 'Waves' },
      icon: <GoldOutlined />,
    },
    {
      path: '/fulfilment/pack',
      group: 'warehouse',
      order: 50,
      title: { zh: '复核打包', en: 'Pack check' },
      icon: <BarcodeOutlined />,
    },
    {
      path: '/fulfilment/weigh',
      group: 'warehouse',
      order: 55,
      title: { zh: '称重', en: 'Weighing' },
      icon: <DashboardOutlined />,
    },
    {
      path: '/fulfilment/dispatch',
      group: 'warehouse',
      order: 60,
      title: { zh: '出库确认', en: 'Dispatch' },
      icon: <CarOutlined />,
    },
    {
      path: '/fulfilment/parcels',
      group: 'warehouse',
      order: 65,
      title: { zh: '包裹', en: 'Parcels' },
      icon: <InboxOutlined />,
    },
    {
      path: '/fulfilment/feedback',
      group: 'warehouse',
      order: 66,
      title: { zh: '物流回传', en: 'Shop feedback' },
      icon: <SendOutlined />,
    },
    {
      path: '/fulfilment/wave-rules',
      group: 'rules',
      order: 40,
      title: { zh: '波次规则', en: 'Wave rules' },
      icon: <ControlOutlined />,
    },
    {
      path: '/fulfilment/floor',
      group: 'rules',
      order: 45,
      title: { zh: '出库设置', en: 'Dispatch settings' },
      icon: <SettingOutlined />,
    },
    {
      path: '/fulfilment/labels',
      group: 'rules',
      order: 47,
      title: { zh: '标签模板', en: 'Label templates' },
      icon: <TagsOutlined />,
    },
    {
      path: '/fulfilment/carriers',
      group: 'rules',
      order: 48,
      title: { zh: '承运商与电子面单', en: 'Carriers' },
      icon: <NumberOutlined />,
    },
  ],
  search: { permission: read, find: findFulfilled },
});
