import { inject } from '@angular/core';
import type { Routes } from '@angular/router';

import { mayEnter } from '../../session/session-guards';
import { SignedIn } from '../../session/signed-in';

/** A unit's leader keeps the roster, and nothing else here. */
const ownPart = (): string => (inject(SignedIn).may('account.manage') ? 'accounts' : 'roster');

export const administrationRoutes: Routes = [
  {
    path: '',
    loadComponent: async () => (await import('./administration-page')).AdministrationPage,
    children: [
      { path: '', pathMatch: 'full', redirectTo: ownPart },
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
        path: 'roster',
        canActivate: [mayEnter('roster.manage')],
        loadComponent: async () => (await import('./roster/roster-page')).RosterPage,
      },
      {
        path: 'templates',
        canActivate: [mayEnter('template.manage')],
        loadComponent: async () => (await import('./messages/templates-page')).TemplatesPage,
      },
      {
        path: 'ladder',
        canActivate: [mayEnter('escalation.manage')],
        loadComponent: async () => (await import('./ladder/ladder-page')).LadderPage,
      },
      {
        path: 'audit',
        canActivate: [mayEnter('audit.read')],
        loadComponent: async () => (await import('./audit/audit-page')).AuditPage,
      },
    ],
  },
];
