import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { InstantPipe } from '../../ui/instant-pipe';

/** What the agent's outcome left behind: the answer, the promise of a unit, the words that were told. */
@Component({
  selector: 'hl-order-outcome',
  imports: [InstantPipe, RouterLink, TranslocoPipe],
  templateUrl: './order-outcome-view.html',
})
export class OrderOutcomeView {
  readonly order = input.required<OrderDetail>();
}
