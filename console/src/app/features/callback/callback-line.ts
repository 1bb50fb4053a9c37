import { Component, input } from '@angular/core';
import type { OrderSummary } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { OrderRow } from '../../orders/order-row';
import { InstantPipe } from '../../ui/instant-pipe';

/** One citizen to call: the order, and what was tried so far. */
@Component({
  selector: 'hl-callback-line',
  imports: [InstantPipe, OrderRow, TranslocoPipe],
  template: `
    <hl-order-row [order]="order()" clock="T-CB" />
    @if (order().callbackTries > 0) {
      <div class="soft one-line">
        {{
          'callback.tried'
            | transloco: { count: order().callbackTries, at: order().lastTryAt | hlInstant }
        }}
      </div>
    }
  `,
})
export class CallbackLine {
  readonly order = input.required<OrderSummary>();
}
