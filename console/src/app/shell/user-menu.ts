import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzDropdownDirective, NzDropdownMenuComponent } from 'ng-zorro-antd/dropdown';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzMenuDirective, NzMenuItemComponent } from 'ng-zorro-antd/menu';

import { SignedIn } from '../session/signed-in';
import { SigningOut } from '../session/signing-out';

/** Who sits here, and the way out. */
@Component({
  selector: 'hl-user-menu',
  imports: [
    NzDropdownDirective,
    NzDropdownMenuComponent,
    NzIconDirective,
    NzMenuDirective,
    NzMenuItemComponent,
    RouterLink,
    TranslocoPipe,
  ],
  template: `
    @if (me(); as me) {
      <button
        type="button"
        class="deep-button"
        nz-dropdown
        nzTrigger="click"
        [nzDropdownMenu]="menu"
        nzPlacement="bottomRight"
        [attr.aria-label]="'shell.account' | transloco: { name: me.name }"
      >
        <nz-icon nzType="user" />
        <span class="name">{{ me.name }}</span>
      </button>
      <nz-dropdown-menu #menu="nzDropdownMenu">
        <div class="who">
          <strong>{{ me.name }}</strong>
          @for (role of me.roles; track role) {
            <span>{{ 'terms.role.' + role | transloco }}</span>
          }
          @if (me.unit) {
            <span>{{ me.unit.name }}</span>
          }
        </div>
        <ul nz-menu>
          <li nz-menu-item routerLink="/password">{{ 'session.changePassword' | transloco }}</li>
          <li nz-menu-item (click)="signingOut.run()">{{ 'session.signOut' | transloco }}</li>
        </ul>
      </nz-dropdown-menu>
    }
  `,
  styles: `
    .who {
      display: flex;
      flex-direction: column;
      padding: 8px 12px;
      border-bottom: 1px solid var(--border);
      background: var(--surface);
      color: var(--text-soft);
      box-shadow: var(--shadow);
    }

    strong {
      color: var(--text);
    }
  `,
})
export class UserMenu {
  protected readonly me = inject(SignedIn).me;
  protected readonly signingOut = inject(SigningOut);
}
