import { Component, input } from '@angular/core';
import type { OrderSummary } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

/** 送达: how many of the units have seen the order; loud once somebody was missed. */
@Component({
  selector: 'hl-delivery-note',
  imports: [TranslocoPipe],
  template: `
    @if (delivery().received < delivery().units) {
      <span [class.missed]="delivery().missed > 0">
        <span aria-hidden="true">{{ delivery().missed > 0 ? '■' : '○' }}</span>
        {{ 'workOrders.delivery.some' | transloco: delivery() }}
      </span>
    } @else {
      <span class="soft">✓ {{ 'workOrders.delivery.all' | transloco: delivery() }}</span>
    }
  `,
  styles: `
    :host {
      white-space: nowrap;
    }

    .missed {
      color: var(--danger);
    }
  `,
})
export class DeliveryNote {
  readonly delivery = input.required<NonNullable<OrderSummary['delivery']>>();
}
