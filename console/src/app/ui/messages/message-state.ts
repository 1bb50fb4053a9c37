import { Component, input } from '@angular/core';
import type { MessageState as State, TextMessage } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { StatusBadge } from '../badges/status-badge';
import type { Badge } from '../badges/tone';
import { InstantPipe } from '../instant-pipe';

const BADGE: Readonly<Record<State, Badge>> = {
  QUEUED: { tone: 'info', mark: '◇' },
  HELD: { tone: 'neutral', mark: '☾' },
  SENT: { tone: 'ok', mark: '▷' },
  DELIVERED: { tone: 'ok', mark: '✓' },
  FAILED: { tone: 'danger', mark: '✕' },
};

/** Where a text message stands, and why it did not arrive. */
@Component({
  selector: 'hl-message-state',
  imports: [InstantPipe, StatusBadge, TranslocoPipe],
  template: `
    @let sms = message();
    @if (sms.via === 'LOG' && sms.state === 'SENT') {
      <hl-status-badge
        [badge]="{ tone: 'neutral', mark: '▷' }"
        [word]="'telling.recorded' | transloco"
      />
    } @else {
      <hl-status-badge
        [badge]="badges[sms.state]"
        [word]="'telling.state.' + sms.state | transloco"
      />
    }
    @if (sms.state === 'HELD') {
      <span class="soft">{{
        'telling.heldUntil' | transloco: { at: sms.nextAt | hlInstant }
      }}</span>
    }
    @if (sms.state === 'QUEUED' && sms.attempts > 0) {
      <span class="soft">{{ 'telling.tries' | transloco: { count: sms.attempts } }}</span>
    }
    @if (sms.fault) {
      <span class="soft">{{ 'telling.fault.' + sms.fault | transloco }}</span>
    }
    @if (sms.told; as told) {
      <span class="soft">{{
        'telling.toldByPhone' | transloco: { by: told.by, at: told.at | hlInstant, note: told.note }
      }}</span>
    }
  `,
  styles: `
    .soft {
      margin-left: 6px;
    }
  `,
})
export class MessageState {
  readonly message = input.required<TextMessage>();
  protected readonly badges = BADGE;
}
