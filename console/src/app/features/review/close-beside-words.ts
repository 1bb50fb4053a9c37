import { Component, input } from '@angular/core';
import type { OrderDetail, ReviewRow } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { CitizenAnswer } from '../../orders/citizen-answer';
import { CloseReportView } from '../../orders/close-report-view';
import { ContactList } from '../../orders/contact-list';
import { OrderFacts } from '../../orders/order-facts';
import { DueDay } from '../../ui/due/due-day';
import { InstantPipe } from '../../ui/instant-pipe';

/** The citizen's own words on the left, what the unit made of them on the right, its proof below. */
@Component({
  selector: 'hl-close-beside-words',
  imports: [
    CitizenAnswer,
    CloseReportView,
    ContactList,
    DueDay,
    InstantPipe,
    OrderFacts,
    TranslocoPipe,
  ],
  templateUrl: './close-beside-words.html',
  styleUrl: './beside.css',
  styles: `
    :host {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .co {
      margin-right: 6px;
    }

    @media (max-width: 900px) {
      :host {
        grid-template-columns: 1fr;
      }
    }
  `,
})
export class CloseBesideWords {
  readonly row = input.required<Extract<ReviewRow, { kind: 'CLOSE' }>>();
  /** Undefined until it is read. */
  readonly order = input<OrderDetail>();
}
