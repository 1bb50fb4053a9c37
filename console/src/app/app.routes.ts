import type { Routes } from '@angular/router';

import { mayEnter, mustBeSignedIn, toOwnWorkplace } from './session/session-guards';

/** Every workplace is loaded when somebody goes there. */
export const appRoutes: Routes = [
  {
    path: 'login',
    loadComponent: async () => (await import('./session/sign-in-page')).SignInPage,
  },
  {
    path: 'phone',
    loadComponent: async () =>
      (await import('./features/citizen-phone/citizen-phone-page')).CitizenPhonePage,
  },
  {
    path: 'supervision/sheet/:id',
    canActivate: [mustBeSignedIn],
    loadComponent: async () =>
      (await import('./features/supervision/sheet/supervision-sheet-page')).SupervisionSheetPage,
  },
  {
    path: '',
    canActivate: [mustBeSignedIn],
    loadComponent: async () => (await import('./shell/frame')).Frame,
    children: [
      { path: '', pathMatch: 'full', canActivate: [toOwnWorkplace], children: [] },
      {
        path: 'desk',
        canActivate: [mayEnter('call.handle')],
        loadComponent: async () =>
          (await import('./features/call-desk/call-desk-page')).CallDeskPage,
      },
      {
        path: 'board',
        canActivate: [mayEnter('board.view')],
        loadComponent: async () => (await import('./features/boards/board-page')).BoardPage,
      },
      {
        path: 'dispatch',
        canActivate: [mayEnter('order.dispatch')],
        loadComponent: async () => (await import('./features/dispatch/dispatch-page')).DispatchPage,
      },
      {
        path: 'dispatch/in-hand/:list',
        canActivate: [mayEnter('order.dispatch')],
        loadComponent: async () =>
          (await import('./features/dispatch/in-hand/in-hand-page')).InHandPage,
      },
      {
        path: 'review',
        canActivate: [mayEnter('return.rule', 'request.rule', 'dispute.rule')],
        loadComponent: async () => (await import('./features/review/review-page')).ReviewPage,
      },
      {
        path: 'callback',
        canActivate: [mayEnter('callback.do')],
        loadComponent: async () => (await import('./features/callback/callback-page')).CallbackPage,
      },
      {
        path: 'supervision',
        canActivate: [mayEnter('supervision.read')],
        loadComponent: async () =>
          (await import('./features/supervision/supervision-page')).SupervisionPage,
      },
      {
        path: 'unit',
        canActivate: [mayEnter('order.read-unit')],
        loadComponent: async () =>
          (await import('./features/unit-inbox/unit-inbox-page')).UnitInboxPage,
      },
      {
        path: 'orders',
        canActivate: [mayEnter('order.read-all', 'order.read-unit')],
        loadComponent: async () =>
          (await import('./features/work-orders/order-list-page')).OrderListPage,
      },
      {
        path: 'orders/:id',
        canActivate: [mayEnter('order.read-all', 'order.read-unit')],
        loadComponent: async () => (await import('./features/work-orders/order-page')).OrderPage,
      },
      {
        path: 'admin',
        canActivate: [mayEnter('account.manage', 'roster.manage', 'sla.manage', 'audit.read')],
        loadChildren: async () =>
          (await import('./features/administration/administration.routes')).administrationRoutes,
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
