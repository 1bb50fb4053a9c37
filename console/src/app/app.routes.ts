import type { Routes } from '@angular/router';

import { mayEnter, mustBeSignedIn, toOwnWorkplace } from './session/session-guards';

/** Every workplace is loaded when somebody goes there. */
export const appRoutes: Routes = [
  {
    path: 'login',
    loadComponent: async () => (await import('./session/sign-in-page')).SignInPage,
  },
  {
    path: '',
    canActivate: [mustBeSignedIn],
    loadComponent: async () => (await import('./shell/frame')).Frame,
    children: [
      { path: '', pathMatch: 'full', canActivate: [toOwnWorkplace], children: [] },
      {
        path: 'dispatch',
        canActivate: [mayEnter('order.dispatch')],
        loadComponent: async () => (await import('./features/dispatch/dispatch-page')).DispatchPage,
      },
      {
        path: 'review',
        canActivate: [mayEnter('return.rule')],
        loadComponent: async () => (await import('./features/review/review-page')).ReviewPage,
      },
      {
        path: 'unit',
        canActivate: [mayEnter('order.read-unit')],
        loadComponent: async () =>
          (await import('./features/unit-inbox/unit-inbox-page')).UnitInboxPage,
      },
      {
        path: 'password',
        loadComponent: async () =>
          (await import('./session/change-password-page')).ChangePasswordPage,
      },
      {
        path: 'no-workplace',
        loadComponent: async () => (await import('./session/no-workplace-page')).NoWorkplacePage,
      },
      { path: '**', redirectTo: '' },
    ],
  },
];
