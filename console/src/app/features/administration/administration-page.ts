import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import type { Permission } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { SignedIn } from '../../session/signed-in';

const PARTS = [
  { path: 'accounts', permission: 'account.manage' },
  { path: 'limits', permission: 'sla.manage' },
  { path: 'calendar', permission: 'sla.manage' },
  { path: 'settings', permission: 'sla.manage' },
  { path: 'changes', permission: 'sla.manage' },
  { path: 'roster', permission: 'roster.manage' },
  { path: 'templates', permission: 'template.manage' },
  { path: 'ladder', permission: 'escalation.manage' },
  { path: 'audit', permission: 'audit.read' },
] as const satisfies readonly { path: string; permission: Permission }[];

/** Accounts, calendar, audit: each for those who may. */
@Component({
  selector: 'hl-administration-page',
  imports: [RouterLink, RouterLinkActive, RouterOutlet, TranslocoPipe],
  template: `
    <section class="pane">
      <nav class="pane-head" [attr.aria-label]="'shell.workplace.admin' | transloco">
        @for (part of parts(); track part.path) {
          <a [routerLink]="part.path" routerLinkActive="here" ariaCurrentWhenActive="page">
            {{ 'administration.part.' + part.path | transloco }}
          </a>
        }
      </nav>
      <div class="pane-body"><router-outlet /></div>
    </section>
  `,
  styles: `
    :host {
      display: block;
      height: 100%;
      padding: var(--gap);
    }

    .pane {
      height: 100%;
    }

    nav {
      gap: 20px;
    }

    a {
      padding: 4px 0;
      border-bottom: 2px solid transparent;
      color: var(--text-soft);
    }

    a.here {
      border-color: var(--accent);
      color: var(--text);
      font-weight: 600;
    }
  `,
})
export class AdministrationPage {
  private readonly signedIn = inject(SignedIn);
  protected readonly parts = computed(() =>
    PARTS.filter(({ permission }) => this.signedIn.may(permission)),
  );
}
