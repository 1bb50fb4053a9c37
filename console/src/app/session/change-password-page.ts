import { Component, computed, inject, signal } from '@angular/core';
import { FormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzInputDirective } from 'ng-zorro-antd/input';
import { NzMessageService } from 'ng-zorro-antd/message';

import { SessionApi } from '../api/session-api';
import { Submission } from '../api/submission';
import { Words } from '../i18n/words';
import { RefusalNote } from '../refusal/refusal-note';
import { SignedIn } from './signed-in';
import { landingPath } from './workplace';

/** A password of one's own; asked for at the first sign-in and after an administrator has set one. */
@Component({
  selector: 'hl-change-password-page',
  imports: [FormsModule, NzButtonComponent, NzInputDirective, RefusalNote, TranslocoPipe],
  template: `
    <form (ngSubmit)="change()">
      <h1>{{ 'session.changePassword' | transloco }}</h1>
      @if (signedIn.me()?.mustChangePassword) {
        <p>{{ 'session.mustChangePassword' | transloco }}</p>
      }
      <input type="text" hidden autocomplete="username" [value]="signedIn.me()?.login" />
      <label for="current">{{ 'session.currentPassword' | transloco }}</label>
      <input
        nz-input
        id="current"
        name="current"
        type="password"
        autocomplete="current-password"
        [(ngModel)]="current"
      />
      <label for="chosen">{{ 'session.newPassword' | transloco }}</label>
      <input
        nz-input
        id="chosen"
        name="chosen"
        type="password"
        autocomplete="new-password"
        aria-describedby="rule"
        [(ngModel)]="chosen"
      />
      <small id="rule">{{ 'session.passwordRule' | transloco }}</small>
      <label for="repeated">{{ 'session.repeatPassword' | transloco }}</label>
      <input
        nz-input
        id="repeated"
        name="repeated"
        type="password"
        autocomplete="new-password"
        [(ngModel)]="repeated"
      />
      @if (differs()) {
        <small class="differs" role="alert">{{ 'session.passwordsDiffer' | transloco }}</small>
      }
      <hl-refusal [refusal]="submission.refusal()" />
      <button
        nz-button
        nzType="primary"
        type="submit"
        [nzLoading]="submission.busy()"
        [disabled]="!current() || !chosen() || chosen() !== repeated()"
      >
        {{ 'common.save' | transloco }}
      </button>
    </form>
  `,
  styles: `
    form {
      display: flex;
      flex-direction: column;
      max-width: 380px;
      margin: 32px auto;
      padding: 20px 24px;
      border-radius: 6px;
      background: var(--surface);
    }

    h1 {
      margin-bottom: 8px;
    }

    label {
      margin: 10px 0 2px;
      color: var(--text-soft);
    }

    small {
      color: var(--text-soft);
    }

    .differs {
      color: var(--danger);
    }

    hl-refusal {
      margin: 12px 0;
    }
  `,
})
export class ChangePasswordPage {
  protected readonly signedIn = inject(SignedIn);
  private readonly session = inject(SessionApi);
  private readonly router = inject(Router);
  private readonly message = inject(NzMessageService);
  private readonly words = inject(Words);

  protected readonly submission = new Submission();
  protected readonly current = signal('');
  protected readonly chosen = signal('');
  protected readonly repeated = signal('');
  protected readonly differs = computed(
    () => this.repeated() !== '' && !this.chosen().startsWith(this.repeated()),
  );

  protected async change(): Promise<void> {
    const change = { current: this.current(), chosen: this.chosen() };
    if (!change.current || !change.chosen || change.chosen !== this.repeated()) return;
    const me = await this.submission.send(async (key) => {
      await this.session.changePassword(change, key);
      return this.session.whoAmI();
    });
    if (!me) return;
    this.signedIn.enter(me);
    this.message.success(this.words.say('session.passwordChanged'));
    await this.router.navigateByUrl(landingPath(me.permissions));
  }
}
