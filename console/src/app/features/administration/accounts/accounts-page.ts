import { Component, computed, inject, signal } from '@angular/core';
import type { Account } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzDrawerComponent, NzDrawerContentDirective } from 'ng-zorro-antd/drawer';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzTableModule } from 'ng-zorro-antd/table';

import { AdministrationApi } from '../../../api/administration-api';
import { type Refusal, refusalOf } from '../../../refusal/refusal';
import { StatusBadge } from '../../../ui/badges/status-badge';
import { InstantPipe } from '../../../ui/instant-pipe';
import { ListState, type ReadState } from '../../../ui/page/list-state';
import { ServerNow } from '../../../ui/server-now';
import { AccountForm } from './account-form';

/** Everybody who can sign in: search, create, change, lock open, close. */
@Component({
  selector: 'hl-accounts-page',
  imports: [
    AccountForm,
    InstantPipe,
    ListState,
    NzButtonComponent,
    NzDrawerComponent,
    NzDrawerContentDirective,
    NzInputDirective,
    NzTableModule,
    StatusBadge,
    TranslocoPipe,
  ],
  templateUrl: './accounts-page.html',
  styleUrl: './accounts-page.css',
})
export class AccountsPage {
  private readonly api = inject(AdministrationApi);
  private readonly server = inject(ServerNow);
  private readonly accounts = signal<readonly Account[]>([]);
  protected readonly state = signal<ReadState>('reading');
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly typed = signal('');
  /** The account in the drawer; "new" for one that does not exist yet. */
  protected readonly edited = signal<Account | 'new' | undefined>(undefined);

  protected readonly shown = computed(() => {
    const typed = this.typed().trim().toLowerCase();
    return this.accounts().filter(({ login, name, unit }) =>
      [login, name, unit?.name ?? ''].some((text) => text.toLowerCase().includes(typed)),
    );
  });

  constructor() {
    void this.read();
  }

  protected isLocked({ lockedUntil }: Account): boolean {
    return lockedUntil !== undefined && new Date(lockedUntil) > this.server.now();
  }

  protected saved(account: Account): void {
    const others = this.accounts().filter(({ id }) => id !== account.id);
    this.accounts.set([...others, account].sort((a, b) => a.login.localeCompare(b.login)));
    this.edited.set(undefined);
  }

  protected async read(): Promise<void> {
    try {
      this.accounts.set((await this.api.accounts()).accounts);
      this.state.set('ready');
    } catch (cause) {
      this.refusal.set(refusalOf(cause));
      this.state.set('failed');
    }
  }
}
