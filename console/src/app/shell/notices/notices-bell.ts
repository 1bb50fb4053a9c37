import { Component, effect, inject, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import type { Notice } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzBadgeComponent } from 'ng-zorro-antd/badge';
import { NzEmptyComponent } from 'ng-zorro-antd/empty';
import { NzIconDirective } from 'ng-zorro-antd/icon';
import { NzNotificationService } from 'ng-zorro-antd/notification';
import { NzPopoverDirective } from 'ng-zorro-antd/popover';

import { Words } from '../../i18n/words';
import { InstantPipe } from '../../ui/instant-pipe';
import { NoticesStore } from './notices-store';

/** The bell: how many are unread, the list behind it, and a pop for each new one. */
@Component({
  selector: 'hl-notices-bell',
  imports: [
    InstantPipe,
    NzBadgeComponent,
    NzEmptyComponent,
    NzIconDirective,
    NzPopoverDirective,
    TranslocoPipe,
  ],
  template: `
    <button
      type="button"
      class="deep-button"
      nz-popover
      nzPopoverTrigger="click"
      nzPopoverPlacement="bottomRight"
      [nzPopoverTitle]="'shell.notices.title' | transloco"
      [nzPopoverContent]="list"
      [(nzPopoverVisible)]="visible"
    >
      <span class="visually-hidden">{{
        'shell.notices.bell' | transloco: { count: store.unopened() }
      }}</span>
      <!-- A number above nine is drawn with all its digits, one over the other. -->
      <nz-badge aria-hidden="true" nzSize="small" [nzCount]="store.unopened()">
        <nz-icon nzType="bell" />
      </nz-badge>
    </button>
    <ng-template #list>
      <ul>
        @for (notice of store.notices(); track notice.id) {
          <li>
            <button type="button" [class.unopened]="!notice.openedAt" (click)="goTo(notice)">
              <span class="kind">
                <span aria-hidden="true">{{ notice.openedAt ? '○' : '●' }}</span>
                {{ 'shell.notices.kind.' + notice.kind | transloco }}
              </span>
              <span class="when">{{ notice.issuedAt | hlInstant }}</span>
              <span class="title">{{ notice.orderNo }} {{ notice.title }}</span>
              @if (notice.openedBy) {
                <span class="opened">
                  {{ 'shell.notices.opened' | transloco: { who: notice.openedBy } }}
                </span>
              }
            </button>
          </li>
        } @empty {
          <li>
            <nz-empty
              nzNotFoundImage="simple"
              [nzNotFoundContent]="'shell.notices.empty' | transloco"
            />
          </li>
        }
      </ul>
    </ng-template>
  `,
  styleUrl: './notices-bell.css',
})
export class NoticesBell {
  protected readonly store = inject(NoticesStore);
  private readonly router = inject(Router);
  private readonly pop = inject(NzNotificationService);
  private readonly words = inject(Words);
  protected readonly visible = signal(false);

  constructor() {
    effect(() => {
      const latest = this.store.latest();
      if (latest) untracked(() => this.announce(latest));
    });
  }

  protected async goTo(notice: Notice): Promise<void> {
    this.visible.set(false);
    await this.store.open(notice);
    await this.router.navigate(['/orders', notice.orderId]);
  }

  private announce(notice: Notice): void {
    const title = this.words.say(`shell.notices.kind.${notice.kind}`);
    const shown = this.pop.info(title, `${notice.orderNo} ${notice.title}`);
    shown.onClick.subscribe(() => {
      this.pop.remove(shown.messageId);
      void this.goTo(notice);
    });
  }
}
