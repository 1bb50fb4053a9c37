import { Component, inject } from '@angular/core';
import type { Me } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzModalComponent, NzModalContentDirective } from 'ng-zorro-antd/modal';

import { Words } from '../i18n/words';
import { labelDialog } from '../ui/label-dialog';
import { SignInForm } from './sign-in-form';
import { SignedIn } from './signed-in';
import { SigningOut } from './signing-out';

/** The session is over: sign in again over the open page, so that nothing typed on it is lost. */
@Component({
  selector: 'hl-sign-in-again',
  imports: [
    NzButtonComponent,
    NzModalComponent,
    NzModalContentDirective,
    SignInForm,
    TranslocoPipe,
  ],
  template: `
    <nz-modal
      #dialog
      (nzAfterOpen)="label(dialog)"
      [nzVisible]="true"
      [nzClosable]="false"
      [nzMaskClosable]="false"
      [nzKeyboard]="false"
      [nzFooter]="null"
      [nzWidth]="360"
      [nzTitle]="'session.ended' | transloco"
    >
      <ng-container *nzModalContent>
        <p>{{ 'session.endedExplained' | transloco }}</p>
        <hl-sign-in-form [fixedLogin]="signedIn.me()?.login" (entered)="enter($event)" />
        <button nz-button nzType="link" nzBlock type="button" (click)="signingOut.run()">
          {{ 'session.leave' | transloco }}
        </button>
      </ng-container>
    </nz-modal>
  `,
})
export class SignInAgain {
  protected readonly signedIn = inject(SignedIn);
  protected readonly signingOut = inject(SigningOut);

  private readonly words = inject(Words);

  protected label(dialog: NzModalComponent): void {
    labelDialog(dialog, this.words.say('session.ended'));
  }

  protected enter(me: Me): void {
    this.signedIn.enter(me);
  }
}
