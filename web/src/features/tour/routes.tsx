import { defineFeature } from '@/ui/feature';

export default defineFeature({
  routes: [{ path: '/tour', page: () => import('./TourPage') }],
  workbench: [{ key: 'tour', place: 'main', order: 3, tile: () => import('./Offer') }],
});
