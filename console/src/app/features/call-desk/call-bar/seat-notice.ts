import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzMessageService } from 'ng-zorro-antd/message';

import { Words } from '../../../i18n/words';
import { DeskStore } from '../desk-store';
import { PhoneSeat } from '../presence/phone-seat';

/** Why this tab would not ring now, and what to do about it; quiet while all is well. */
@Component({
  selector: 'hl-seat-notice',
  imports: [NzButtonComponent, TranslocoPipe],
  template: `
    @if (telephony(); as telephony) {
      <span class="notice" role="status" data-testid="telephony-off">
        ✕ {{ 'callDesk.seat.' + telephony.state | transloco }}
        {{ telephony.state === 'OFF' ? telephony.reason : '' }}
      </span>
    } @else {
      @switch (seat.seat()) {
        @case ('other-tab') {
          <span class="notice" role="status">▢ {{ 'callDesk.seat.otherTab' | transloco }}</span>
          <button nz-button nzSize="small" type="button" (click)="takeHere()">
            {{ 'callDesk.seat.takeHere' | transloco }}
          </button>
        }
        @case ('other-browser') {
          <span class="notice" role="status">▢ {{ 'callDesk.seat.otherBrowser' | transloco }}</span>
          <button nz-button nzSize="small" type="button" (click)="takeHere()">
            {{ 'callDesk.seat.takeHere' | transloco }}
          </button>
        }
        @case ('here') {
          @if (seat.phone.line() !== 'REGISTERED') {
            <span class="notice" role="status">
              ◐ {{ 'callDesk.seat.' + seat.phone.line() | transloco }}
            </span>
          }
        }
      }
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 8px;
    }

    .notice {
      padding: 2px 8px;
      border-radius: var(--radius);
      background: var(--warn-soft);
      color: var(--warn);
    }
  `,
})
export class SeatNotice {
  private readonly desk = inject(DeskStore);
  private readonly words = inject(Words);
  private readonly message = inject(NzMessageService);
  protected readonly seat = inject(PhoneSeat);

  protected readonly telephony = computed(() => {
    const telephony = this.desk.desk()?.telephony;
    return telephony?.state === 'UP' ? undefined : telephony;
  });

  protected async takeHere(): Promise<void> {
    if (!(await this.seat.takeHere())) {
      this.message.warning(this.words.say('callDesk.seat.inCallThere'));
    }
  }
}
