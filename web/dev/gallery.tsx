import { FileTextOutlined, NodeIndexOutlined, TableOutlined } from '@ant-design/icons';
import { register } from '@/shell/features';
import { defineFeature } from '@/ui/feature';

/** Pages to look at the kit with; they exist in `npm run dev:mock` only. */
export function addGallery(): void {
  register(
    'gallery',
    defineFeature({
      routes: [
        {
          path: '/gallery/orders',
          page: () => import('./GalleryWorklist'),
          permission: 'sales.order.read',
        },
        { path: '/gallery/thread', page: () => import('./GalleryThread') },
        { path: '/gallery/document', page: () => import('./GalleryDocument') },
        {
          path: '/gallery/forbidden',
          page: () => import('./GalleryThread'),
          permission: 'finance.read',
        },
      ],
      menu: [
        {
          path: '/gallery/orders',
          group: 'sales',
          order: 10,
          title: { zh: '订单台', en: 'Order desk' },
          icon: <TableOutlined />,
        },
        {
          path: '/gallery/document',
          group: 'sales',
          order: 20,
          title: { zh: '单据', en: 'Document' },
          icon: <FileTextOutlined />,
        },
        {
          path: '/gallery/thread',
          group: 'monitoring',
          order: 10,
          title: { zh: '红线', en: 'Threads' },
          icon: <NodeIndexOutlined />,
        },
      ],
    }),
  );
}
