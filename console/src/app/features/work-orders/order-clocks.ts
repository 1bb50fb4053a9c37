import { Component, input } from '@angular/core';
import type { OrderDetail, SlaClock } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { Countdown } from '../../ui/countdown/countdown';
import { DueInstantButton } from '../../ui/due/due-instant';
import { InstantPipe } from '../../ui/instant-pipe';

const CLOCK: Readonly<Record<OrderDetail['clocks'][number]['kind'], SlaClock>> = {
  DISPATCH: 'T-DISP',
  PHONE_FOLLOW_UP: 'T-DISP',
  RETURN_REVIEW: 'T-RET-REV',
  RULING: 'T-RULING',
  CITIZEN: 'T-CITIZEN',
  INFO: 'T-INFO',
  EXTENSION_REVIEW: 'T-EXT-REV',
  CLOSE_REVIEW: 'T-CLOSE-REV',
  CALLBACK: 'T-CB',
  JUDGE: 'T-JUDGE',
  REWORK: 'T-REWORK',
  ARCHIVE: 'T-ARCH',
};

/** The clocks of the order itself; those of the units stand with the units. */
@Component({
  selector: 'hl-order-clocks',
  imports: [Countdown, DueInstantButton, InstantPipe, TranslocoPipe],
  template: `
    <h3>{{ 'workOrders.clocks' | transloco }}</h3>
    @if (order().clocks.length === 0) {
      <p class="soft">{{ 'common.none' | transloco }}</p>
    } @else {
      <dl class="facts">
        @for (clock of order().clocks; track clock.kind) {
          <dt>{{ 'workOrders.clock.' + clock.kind | transloco }}</dt>
          <dd>
            <hl-countdown [clock]="clockOf[clock.kind]" [dueAt]="clock.dueAt" />
            @if (clock.due; as due) {
              <hl-due [due]="due" />
            } @else {
              {{ clock.dueAt | hlInstant }}
            }
          </dd>
        }
      </dl>
    }
  `,
  styles: `
    h3 {
      margin-bottom: 6px;
      font-size: var(--text-size);
    }

    dd {
      display: flex;
      flex-wrap: wrap;
      gap: 0 10px;
    }
  `,
})
export class OrderClocks {
  readonly order = input.required<OrderDetail>();
  protected readonly clockOf = CLOCK;
}
