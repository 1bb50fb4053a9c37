import { Component, input } from '@angular/core';
import type { OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { OrderDispute } from '../../../orders/order-dispute';
import { OrderFacts } from '../../../orders/order-facts';
import { OrderReturns } from '../../../orders/order-returns';

/** The matter on the left, on the right how each unit put it from itself. */
@Component({
  selector: 'hl-dispute-beside-returns',
  imports: [OrderDispute, OrderFacts, OrderReturns, TranslocoPipe],
  template: `
    <hl-order-dispute [order]="order()" />
    <article>
      <h3>{{ 'review.matter' | transloco }}</h3>
      <hl-order-facts [order]="order()" />
    </article>
    <article class="request">
      <h3>{{ 'disputes.passedOn' | transloco }}</h3>
      <hl-order-returns [order]="order()" />
    </article>
  `,
  styleUrl: '../beside.css',
  styles: `
    :host {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    hl-order-dispute {
      grid-column: 1 / -1;
    }

    @media (max-width: 900px) {
      :host {
        grid-template-columns: 1fr;
      }
    }
  `,
})
export class DisputeBesideReturns {
  readonly order = input.required<OrderDetail>();
}
