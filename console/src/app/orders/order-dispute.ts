import { Component, input } from '@angular/core';
import type { OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { InstantPipe } from '../ui/instant-pipe';

/** 争议: waits for its ruling, or how it was ruled; who has the order then cannot return it. */
@Component({
  selector: 'hl-order-dispute',
  imports: [InstantPipe, TranslocoPipe],
  template: `
    @if (order().dispute; as dispute) {
      <div>
        @if (dispute.ruling; as ruling) {
          <p>
            <strong>{{ 'disputes.ruled' | transloco }}</strong>
            {{ 'disputes.named' | transloco: { unit: ruling.unit.name } }}
            <span class="soft">{{ ruling.by }} {{ ruling.at | hlInstant }}</span>
          </p>
          <p>{{ ruling.reason }}</p>
          <p>
            <span class="soft">{{ 'workOrders.basis' | transloco }}</span> {{ ruling.clause }}
          </p>
        } @else {
          <p>
            <strong>{{ 'disputes.dispute' | transloco }}</strong>
            {{
              'disputes.openSince'
                | transloco: { count: order().hopCount, at: dispute.openedAt | hlInstant }
            }}
          </p>
        }
      </div>
    }
  `,
  styles: `
    div {
      padding: 8px 12px;
      border-left: 3px solid var(--warn-solid);
      background: var(--warn-soft);
    }

    strong,
    .soft {
      margin-right: 6px;
    }
  `,
})
export class OrderDispute {
  readonly order = input.required<OrderDetail>();
}
