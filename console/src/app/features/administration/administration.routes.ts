import type { Routes } from '@angular/router';

import { mayEnter } from '../../session/session-guards';

export const administrationRoutes: Routes = [
  {
    path: '',
    loadComponent: async () => (await import('./administration-page')).AdministrationPage,
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'accounts' },
      {
        path: 'accounts',
        canActivate: [mayEnter('account.manage')],
        loadComponent: async () => (await import('./accounts/accounts-page')).AccountsPage,
      },
      {
        path: 'calendar',
        canActivate: [mayEnter('sla.manage')],
        loadComponent: async () => (await import('./calendar/calendar-page')).CalendarPage,
      },
      {
        path: 'limits',
        canActivate: [mayEnter('sla.manage')],
        loadComponent: async () => (await import('./limits/schemes-page')).SchemesPage,
      },
      {
        path: 'settings',
        canActivate: [mayEnter('sla.manage')],
        loadComponent: async () => (await import('./settings/settings-page')).SettingsPage,
      },
      {
        path: 'changes',
        canActivate: [mayEnter('sla.manage')],
        loadComponent: async () => (await import('./changes/changes-page')).ChangesPage,
      },
      {
        path: 'audit',
        canActivate: [mayEnter('audit.read')],
        loadComponent: async () => (await import('./audit/audit-page')).AuditPage,
      },
    ],
  },
];
