import {
  BarcodeOutlined,
  CalendarOutlined,
  FileDoneOutlined,
  ImportOutlined,
  InboxOutlined,
  RollbackOutlined,
  SafetyCertificateOutlined,
  TransactionOutlined,
} from '@ant-design/icons';
import { defineFeature } from '@/ui/feature';
import { findReceived } from './search';

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
    { path: '/receiving/expected', page: () => import('./ExpectedPage'), permission: read },
    { path: '/receiving/inspections', page: () => import('./InspectionsPage'), permission: read },
    {
      path: '/receiving/inspections/returns',
      page: () => import('./SupplierReturnsPage'),
      permission: read,
    },
    {
      path: '/receiving/inspections/rules',
      page: () => import('./InspectionRulesPage'),
      permission: read,
    },
    {
      path: '/receiving/units',
      page: () => import('./ArrivalsPage'),
      permission: [read, 'receiving.announce'],
    },
    {
      path: '/receiving/units/:id',
      page: () => import('./ArrivalPage'),
      permission: [read, 'receiving.announce'],
    },
    { path: '/receiving/receipts', page: () => import('./ReceiptsPage'), permission: read },
    { path: '/receiving/receipts/:id', page: () => import('./ReceiptPage'), permission: read },
    {
      path: '/receiving/scan',
      page: () => import('./DockPage'),
      permission: 'receiving.receive',
    },
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
      path: '/receiving/expected',
      group: 'warehouse',
      order: 9,
      title: { zh: '待收货', en: 'Expected' },
      icon: <CalendarOutlined />,
    },
    {
      path: '/receiving/units',
      group: 'warehouse',
      order: 10,
      title: { zh: '到货通知', en: 'Arriving units' },
      icon: <BarcodeOutlined />,
    },
    {
      path: '/receiving/scan',
      group: 'warehouse',
      order: 11,
      title: { zh: '扫码收货', en: 'Receive by scanner' },
      icon: <InboxOutlined />,
    },
    {
      path: '/receiving/inspections',
      group: 'warehouse',
      order: 14,
      title: { zh: '来料质检', en: 'Incoming inspection' },
      icon: <SafetyCertificateOutlined />,
    },
    {
      path: '/receiving/receipts',
      group: 'warehouse',
      order: 13,
      title: { zh: '收货单', en: 'Goods receipts' },
      icon: <FileDoneOutlined />,
    },
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
  search: { permission: read, find: findReceived },
});
