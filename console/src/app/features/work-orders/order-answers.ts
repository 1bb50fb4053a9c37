import { Component, input } from '@angular/core';
import type { OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { CitizenAnswer } from '../../orders/citizen-answer';
import { InstantPipe } from '../../ui/instant-pipe';

/** What the citizen said of the result, and what the centre made of it. */
@Component({
  selector: 'hl-order-answers',
  imports: [CitizenAnswer, InstantPipe, TranslocoPipe],
  template: `
    @for (answer of order().satisfactions; track answer.at) {
      <hl-citizen-answer [answer]="answer" />
    }
    @if (order().reworkReason; as reason) {
      <p>
        <span class="soft">{{ 'workOrders.reworkReason' | transloco }}</span> {{ reason }}
      </p>
    }
    @if (order().strikeOff; as strikeOff) {
      <p>
        <span class="soft">{{ 'workOrders.strikeOff' | transloco }}</span> {{ strikeOff.reason }}
        <span class="soft"
          >{{ strikeOff.proposedBy.name }} {{ strikeOff.proposedAt | hlInstant }}</span
        >
        @if (strikeOff.confirmedAt) {
          · {{ 'workOrders.strikeOffConfirmed' | transloco }}
          <span class="soft"
            >{{ strikeOff.confirmedBy }} {{ strikeOff.confirmedAt | hlInstant }}</span
          >
        } @else {
          · {{ 'workOrders.strikeOffOpen' | transloco }}
        }
      </p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 8px;
    }
  `,
})
export class OrderAnswers {
  readonly order = input.required<OrderDetail>();
}
