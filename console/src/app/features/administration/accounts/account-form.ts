import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { type Account, type ChangeAccount, type Role, ROLES } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzMessageService } from 'ng-zorro-antd/message';
import { NzOptionComponent, NzSelectComponent } from 'ng-zorro-antd/select';
import { NzSwitchComponent } from 'ng-zorro-antd/switch';

import { AdministrationApi } from '../../../api/administration-api';
import { Submission } from '../../../api/submission';
import { Words } from '../../../i18n/words';
import { UnitSelect } from '../../../reference/unit-select';
import { RefusalNote } from '../../../refusal/refusal-note';
import {
  type AccountDraft,
  changeOf,
  creationOf,
  draftOf,
  EMPTY_ACCOUNT_DRAFT,
  isComplete,
  needsUnit,
} from './account-draft';

/** One account: who it is, what they may do, whether they may come in. */
@Component({
  selector: 'hl-account-form',
  imports: [
    FormsModule,
    NzButtonComponent,
    NzInputDirective,
    NzOptionComponent,
    NzSelectComponent,
    NzSwitchComponent,
    RefusalNote,
    TranslocoPipe,
    UnitSelect,
  ],
  templateUrl: './account-form.html',
  styles: `
    form {
      display: flex;
      flex-direction: column;
    }

    label {
      margin: 10px 0 2px;
      color: var(--text-soft);
    }

    nz-switch {
      align-self: flex-start;
    }

    hl-refusal {
      margin: 12px 0;
    }

    .locked {
      display: flex;
      align-items: center;
      justify-content: space-between;
      padding: 6px 10px;
      background: var(--danger-soft);
      color: var(--danger);
    }
  `,
})
export class AccountForm {
  /** Left out for a new one. */
  readonly account = input<Account>();
  readonly isLocked = input(false);
  readonly saved = output<Account>();
  /** Somebody else changed it meanwhile. */
  readonly outdated = output();

  private readonly api = inject(AdministrationApi);
  private readonly message = inject(NzMessageService);
  private readonly words = inject(Words);
  protected readonly submission = new Submission();
  protected readonly roles = ROLES;
  protected readonly draft = linkedSignal<Account | undefined, AccountDraft>({
    source: this.account,
    computation: (account) => (account ? draftOf(account) : EMPTY_ACCOUNT_DRAFT),
  });
  protected readonly isNew = computed(() => this.account() === undefined);
  protected readonly needsUnit = computed(() => needsUnit(this.draft().roles));
  protected readonly isComplete = computed(() => isComplete(this.draft(), this.isNew()));

  protected set(change: Partial<AccountDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected setRoles(roles: Role[]): void {
    this.set({ roles });
  }

  protected async save(): Promise<void> {
    if (!this.isComplete()) return;
    const account = this.account();
    if (account) await this.change(account, changeOf(account, this.draft()));
    else {
      const command = creationOf(this.draft());
      this.tell(await this.submission.send((key) => this.api.createAccount(command, key)));
    }
  }

  protected async unlock(account: Account): Promise<void> {
    await this.change(account, { expectedVersion: account.version, unlock: true });
  }

  private async change(account: Account, command: ChangeAccount): Promise<void> {
    this.tell(
      await this.submission.send((key) => this.api.changeAccount(account.id, command, key)),
    );
    if (this.submission.refusal()?.is('order-changed')) this.outdated.emit();
  }

  private tell(account: Account | undefined): void {
    if (!account) return;
    this.message.success(this.words.say('administration.saved', { name: account.name }));
    this.saved.emit(account);
  }
}
