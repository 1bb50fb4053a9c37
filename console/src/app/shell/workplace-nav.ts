import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';

import { SignedIn } from '../session/signed-in';
import { workplacesFor } from '../session/workplace';

/** The workplaces this person has; one who has only one sees its name. */
@Component({
  selector: 'hl-workplace-nav',
  imports: [RouterLink, RouterLinkActive, TranslocoPipe],
  template: `
    <nav [attr.aria-label]="'shell.workplaces' | transloco">
      @for (workplace of workplaces(); track workplace.path) {
        <a [routerLink]="workplace.path" routerLinkActive="here" ariaCurrentWhenActive="page">
          {{ 'shell.workplace.' + workplace.name | transloco }}
        </a>
      }
    </nav>
  `,
  styles: `
    nav {
      display: flex;
      height: 100%;
    }

    a {
      display: flex;
      align-items: center;
      padding: 0 10px;
      border-bottom: 2px solid transparent;
      color: var(--on-deep-soft);
      white-space: nowrap;
    }

    a:hover {
      background: var(--deep-hover);
      color: var(--on-deep);
      text-decoration: none;
    }

    a.here {
      border-bottom-color: var(--accent-line);
      color: var(--on-deep);
      font-weight: 600;
    }

    a:focus-visible {
      outline-color: var(--on-deep) !important;
      outline-offset: -2px;
    }
  `,
})
export class WorkplaceNav {
  private readonly signedIn = inject(SignedIn);
  protected readonly workplaces = computed(() =>
    workplacesFor(this.signedIn.me()?.permissions ?? []),
  );
}
