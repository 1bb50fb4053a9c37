import type { ElementRef } from '@angular/core';
import {
  afterNextRender,
  Component,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormsModule } from '@angular/forms';
import type { Me } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzInputDirective } from 'ng-zorro-antd/input';

import { SessionApi } from '../api/session-api';
import { Submission } from '../api/submission';
import { RefusalNote } from '../refusal/refusal-note';

/** Account and password; a refusal says what to do, and keeps the account that was typed. */
@Component({
  selector: 'hl-sign-in-form',
  imports: [FormsModule, NzButtonComponent, NzInputDirective, RefusalNote, TranslocoPipe],
  template: `
    <form (ngSubmit)="signIn()">
      <label for="login">{{ 'session.login' | transloco }}</label>
      <input
        #account
        nz-input
        id="login"
        name="login"
        autocomplete="username"
        autocapitalize="none"
        required
        [readonly]="fixedLogin() !== undefined"
        [ngModel]="fixedLogin() ?? login()"
        (ngModelChange)="login.set($event)"
      />
      <label for="password">{{ 'session.password' | transloco }}</label>
      <input
        #secret
        nz-input
        id="password"
        name="password"
        type="password"
        autocomplete="current-password"
        required
        [(ngModel)]="password"
      />
      <hl-refusal [refusal]="submission.refusal()" />
      <button nz-button nzType="primary" nzBlock type="submit" [nzLoading]="submission.busy()">
        {{ 'session.signIn' | transloco }}
      </button>
    </form>
  `,
  styles: `
    form {
      display: flex;
      flex-direction: column;
    }

    label {
      margin: 8px 0 2px;
      color: var(--text-soft);
    }

    hl-refusal {
      margin: 12px 0;
    }
  `,
})
export class SignInForm {
  /** Signing in again: the work on the screen is this person's. */
  readonly fixedLogin = input<string>();
  readonly entered = output<Me>();

  private readonly session = inject(SessionApi);
  protected readonly submission = new Submission();
  private readonly account = viewChild.required<ElementRef<HTMLInputElement>>('account');
  private readonly secret = viewChild.required<ElementRef<HTMLInputElement>>('secret');
  protected readonly login = signal('');
  protected readonly password = signal('');

  constructor() {
    // The first thing to be typed has the focus, on the page and in the dialog.
    afterNextRender(() => {
      const first = this.fixedLogin() === undefined ? this.account() : this.secret();
      setTimeout(() => first.nativeElement.focus());
    });
  }

  protected async signIn(): Promise<void> {
    const login = (this.fixedLogin() ?? this.login()).trim();
    const password = this.password();
    if (!login || !password) return;
    const me = await this.submission.send(() => this.session.signIn({ login, password }));
    this.password.set('');
    if (me) this.entered.emit(me);
  }
}
