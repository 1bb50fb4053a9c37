import { Component, computed, inject, input } from '@angular/core';
import { deliveryOf, isUnsigned, type OrderAssignment } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { InstantPipe } from '../ui/instant-pipe';
import { ServerNow } from '../ui/server-now';

/** When the unit saw the order, or that it has not yet. */
@Component({
  selector: 'hl-receipt',
  imports: [InstantPipe, TranslocoPipe],
  template: `
    @switch (delivery()) {
      @case ('RECEIVED') {
        ✓ {{ assignment().receivedAt | hlInstant }}
      }
      @case ('ON_ITS_WAY') {
        <span class="soft">○ {{ 'workOrders.delivery.onItsWay' | transloco }}</span>
      }
      @case ('UNRECEIVED') {
        <span class="missed">■ {{ 'workOrders.delivery.unreceived' | transloco }}</span>
      }
      @default {
        —
      }
    }
  `,
  styles: `
    .missed {
      color: var(--danger);
    }
  `,
})
export class ReceiptNote {
  readonly assignment = input.required<OrderAssignment>();

  private readonly server = inject(ServerNow);
  /** A unit that lost the order unseen has nothing to receive any more. */
  protected readonly delivery = computed(() => {
    const { receivedAt, dispatchedAt, state } = this.assignment();
    if (receivedAt === null && !isUnsigned(state)) return undefined;
    return deliveryOf({ receivedAt, dispatchedAt }, this.server.now());
  });
}
