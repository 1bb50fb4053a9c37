import { Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzIconDirective } from 'ng-zorro-antd/icon';

import { Language } from '../i18n/language';
import { LiveStrip } from '../live/live-strip';
import { SignedIn } from '../session/signed-in';
import { CallBarSlot } from './call-bar-slot';
import { FailedMessages } from './notices/failed-messages';
import { NoticesBell } from './notices/notices-bell';
import { ShortcutSheetOpener } from './shortcut-sheet-opener';
import { Theme } from './theme';
import { UserMenu } from './user-menu';
import { WorkplaceNav } from './workplace-nav';

/** 40 px that never change place: where I am, my call, whether it is live, who I am. */
@Component({
  selector: 'hl-top-bar',
  imports: [
    CallBarSlot,
    FailedMessages,
    LiveStrip,
    NoticesBell,
    NzIconDirective,
    TranslocoPipe,
    UserMenu,
    WorkplaceNav,
  ],
  template: `
    <span class="product" [attr.title]="'shell.product' | transloco">
      <img src="favicon.svg" width="20" height="20" alt="" />
      <span class="name">12345</span>
    </span>
    <hl-workplace-nav />
    <hl-call-bar-slot />
    <hl-live-strip />
    @if (signedIn.may('message.follow')) {
      <hl-failed-messages />
    }
    <hl-notices-bell />
    <button
      type="button"
      class="deep-button"
      (click)="sheet.open()"
      [attr.aria-label]="'shortcut.help' | transloco"
      [attr.title]="'shortcut.help' | transloco"
    >
      <nz-icon nzType="question-circle" />
    </button>
    <button
      type="button"
      class="deep-button language"
      (click)="language.choose(language.current() === 'zh' ? 'en' : 'zh')"
      [attr.lang]="language.current() === 'zh' ? 'en' : 'zh-CN'"
      [attr.title]="language.current() === 'zh' ? 'Switch to English' : '切换为中文'"
    >
      {{ language.current() === 'zh' ? 'EN' : '中文' }}
    </button>
    <button
      type="button"
      class="deep-button theme"
      (click)="theme.toggle()"
      [attr.aria-label]="'shell.theme.' + theme.current() | transloco"
      [attr.title]="'shell.theme.' + theme.current() | transloco"
    >
      <nz-icon [nzType]="theme.current() === 'light' ? 'moon' : 'sun'" />
    </button>
    <hl-user-menu />
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 2px;
      height: var(--bar);
      padding: 0 8px;
      background: var(--surface-deep);
      color: var(--on-deep);
    }

    .product {
      display: flex;
      align-items: center;
      gap: 6px;
      padding: 0 8px 0 4px;
      font-weight: 600;
    }

    hl-workplace-nav {
      height: 100%;
    }

    .language {
      min-width: 40px;
    }

    @media (max-width: 720px) {
      .product .name,
      .theme,
      .language {
        display: none;
      }
    }
  `,
})
export class TopBar {
  protected readonly signedIn = inject(SignedIn);
  protected readonly language = inject(Language);
  protected readonly theme = inject(Theme);
  protected readonly sheet = inject(ShortcutSheetOpener);
}
