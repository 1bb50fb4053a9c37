import { Component, input } from '@angular/core';
import type { ReturnRequestRow } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { InstantPipe } from '../../ui/instant-pipe';

/** What the unit says, beside what it answers for and what the unit it names answers for. */
@Component({
  selector: 'hl-request-beside-duty',
  imports: [InstantPipe, TranslocoPipe],
  template: `
    <article class="request">
      <h3>{{ 'review.request' | transloco }}</h3>
      <p>
        <strong>{{ 'terms.returnReason.' + row().request.reasonCode | transloco }}</strong>
        {{ row().request.reasonText }}
      </p>
      <p>
        <span class="soft">{{ 'workOrders.basis' | transloco }}</span>
      </p>
      <p class="basis">{{ row().request.basis }}</p>
      <p class="soft">{{ row().request.filedBy }} {{ row().request.filedAt | hlInstant }}</p>
      @if (row().rejectedReturns > 0) {
        <p class="rejected">
          {{ 'review.rejectedBefore' | transloco: { count: row().rejectedReturns } }}
        </p>
      }
    </article>
    <article>
      <h3>{{ 'review.duty' | transloco }}</h3>
      <p>
        <strong>{{ row().unit.name }}</strong> {{ row().unit.dutyPhone }}
      </p>
      <p>{{ row().unit.dutyText || '—' }}</p>
    </article>
    <article>
      <h3>{{ 'workOrders.suggestedUnit' | transloco }}</h3>
      @if (row().suggestedUnit; as suggested) {
        <p>
          <strong>{{ suggested.name }}</strong> {{ suggested.dutyPhone }}
        </p>
        <p>{{ suggested.dutyText || '—' }}</p>
      } @else {
        <p class="soft">{{ 'common.none' | transloco }}</p>
      }
    </article>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
      gap: 8px;
    }

    article {
      padding: 8px 12px;
      border: 1px solid var(--border);
      border-radius: var(--radius);
    }

    .request {
      border-left: 3px solid var(--warn-solid);
    }

    h3 {
      margin-bottom: 4px;
      color: var(--text-soft);
      font-size: var(--text-size);
    }

    p + p {
      margin-top: 4px;
    }

    .basis {
      white-space: pre-wrap;
    }

    .rejected {
      color: var(--warn);
    }
  `,
})
export class RequestBesideDuty {
  readonly row = input.required<ReturnRequestRow>();
}
