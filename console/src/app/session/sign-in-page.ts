import { Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { Me } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzAlertComponent } from 'ng-zorro-antd/alert';

import { Language } from '../i18n/language';
import { SignInForm } from './sign-in-form';
import { SignedIn } from './signed-in';
import { landingPath } from './workplace';

@Component({
  selector: 'hl-sign-in-page',
  imports: [NzAlertComponent, SignInForm, TranslocoPipe],
  template: `
    <main>
      <h1>
        <img src="favicon.svg" width="32" height="32" alt="" />
        {{ 'shell.product' | transloco }}
      </h1>
      @if (reason() === 'unreachable') {
        <nz-alert nzType="warning" nzShowIcon [nzMessage]="'problem.unreachable' | transloco" />
      }
      <hl-sign-in-form (entered)="enter($event)" />
      <p>
        <button
          type="button"
          [attr.lang]="language.current() === 'zh' ? 'en' : 'zh-CN'"
          (click)="language.choose(language.current() === 'zh' ? 'en' : 'zh')"
        >
          {{ language.current() === 'zh' ? 'English' : '中文' }}
        </button>
      </p>
    </main>
  `,
  styles: `
    :host {
      display: grid;
      place-items: center;
      height: 100%;
    }

    main {
      width: min(340px, 92vw);
      padding: 28px 28px 16px;
      border-radius: 6px;
      background: var(--surface);
      box-shadow: var(--shadow);
    }

    h1 {
      display: flex;
      align-items: center;
      gap: 10px;
      margin-bottom: 16px;
      font-size: 18px;
    }

    p {
      margin-top: 12px;
      text-align: center;
    }

    p button {
      border: 0;
      background: none;
      color: var(--accent);
      cursor: pointer;
    }
  `,
})
export class SignInPage {
  /** Where the person was going when the session was missing. */
  readonly then = input<string>();
  readonly reason = input<string>();

  private readonly signedIn = inject(SignedIn);
  private readonly router = inject(Router);
  protected readonly language = inject(Language);

  protected async enter(me: Me): Promise<void> {
    this.signedIn.enter(me);
    const target = this.then();
    const own = target?.startsWith('/') && !target.startsWith('//') ? target : undefined;
    await this.router.navigateByUrl(own ?? landingPath(me.permissions));
  }
}
