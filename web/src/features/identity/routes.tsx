import { defineFeature } from '@/ui/feature';

export default defineFeature({
  routes: [
    { path: '/sign-in', page: () => import('./SignInPage'), open: true },
    { path: '/first-run', page: () => import('./FirstRunPage'), open: true },
    { path: '/choose-password', page: () => import('./ChoosePasswordPage'), open: true },
    { path: '/me', page: () => import('./MePage') },
  ],
});
