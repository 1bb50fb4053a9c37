import { Component, DestroyRef, effect, inject, untracked } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';

import { LiveConnection } from '../live/live-connection';
import { ReferenceData } from '../reference/reference-data';
import { SignInAgain } from '../session/sign-in-again';
import { SignedIn } from '../session/signed-in';
import { Shortcuts } from '../ui/shortcuts/shortcuts';
import { ShortcutSheetOpener } from './shortcut-sheet-opener';
import { TopBar } from './top-bar';

/** The one frame around every workplace: it does not scroll, its zones do. */
@Component({
  selector: 'hl-frame',
  imports: [NzButtonComponent, RouterOutlet, SignInAgain, TopBar, TranslocoPipe],
  template: `
    <header><hl-top-bar /></header>
    @if (live.mustReloadPage()) {
      <p class="strip" role="alert">
        {{ 'shell.newVersion' | transloco }}
        <button nz-button nzSize="small" type="button" (click)="reloadPage()">
          {{ 'shell.reloadPage' | transloco }}
        </button>
      </p>
    }
    <main><router-outlet /></main>
    @if (signedIn.hasEnded()) {
      <hl-sign-in-again />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      height: 100%;
    }

    main {
      position: relative;
      flex: 1;
      min-height: 0;
    }

    .strip {
      display: flex;
      align-items: center;
      justify-content: center;
      gap: 12px;
      padding: 4px;
      background: var(--warn-soft);
      color: var(--warn);
    }
  `,
})
export class Frame {
  protected readonly live = inject(LiveConnection);
  protected readonly signedIn = inject(SignedIn);

  constructor() {
    void inject(ReferenceData).load();
    const sheet = inject(ShortcutSheetOpener);
    inject(Shortcuts).on('help', () => sheet.open(), inject(DestroyRef));
    inject(DestroyRef).onDestroy(() => this.live.close());
    effect(() => {
      const mayListen = this.signedIn.me() && !this.signedIn.hasEnded();
      untracked(() => (mayListen ? this.live.open() : this.live.close()));
    });
  }

  protected reloadPage(): void {
    location.reload();
  }
}
