import { Component, input } from '@angular/core';
import type { OrderAttachment, ReviewRow } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { CitizenAnswer } from '../../orders/citizen-answer';
import { CloseReportView } from '../../orders/close-report-view';
import { InstantPipe } from '../../ui/instant-pipe';

/** What the unit reports, what the review said and what the citizen says: three facts, side by side. */
@Component({
  selector: 'hl-three-facts',
  imports: [CitizenAnswer, CloseReportView, InstantPipe, TranslocoPipe],
  template: `
    <article>
      <h3>{{ 'review.fact.unit' | transloco }} · {{ row().unit.name }}</h3>
      @if (row().close; as close) {
        <hl-close-report [report]="close.report" [files]="files()" />
        <p class="soft">{{ close.filedBy }} {{ close.filedAt | hlInstant }}</p>
      } @else if (row().groupReply; as reply) {
        <p class="soft">{{ 'workOrders.group.reply' | transloco }}</p>
        <p class="words">{{ reply }}</p>
      } @else {
        <p class="soft">{{ 'common.none' | transloco }}</p>
      }
    </article>
    <article>
      <h3>{{ 'review.fact.review' | transloco }}</h3>
      @if (row().close?.ruling; as ruling) {
        <p>
          <strong>{{ 'terms.requestState.' + ruling.decision | transloco }}</strong>
        </p>
        <p class="words">{{ ruling.reason }}</p>
        <p class="soft">{{ ruling.ruledBy }} {{ ruling.ruledAt | hlInstant }}</p>
      } @else {
        <p class="soft">{{ 'common.none' | transloco }}</p>
      }
      @if (row().reworkCount > 0) {
        <p class="bad">{{ 'review.reworkedBefore' | transloco: { count: row().reworkCount } }}</p>
      }
    </article>
    <article class="request">
      <h3>{{ 'review.fact.citizen' | transloco }}</h3>
      <hl-citizen-answer [answer]="row().satisfaction" />
    </article>
    @if (row().strikeOff; as strikeOff) {
      <article class="proposal">
        <h3>{{ 'review.strikeOffProposed' | transloco }}</h3>
        <p class="words">{{ strikeOff.reason }}</p>
        <p class="soft">
          {{ strikeOff.proposedBy.name }} {{ strikeOff.proposedAt | hlInstant }} ·
          {{ 'review.secondPerson' | transloco }}
        </p>
      </article>
    }
  `,
  styleUrl: './beside.css',
  styles: `
    :host {
      grid-template-columns: minmax(0, 5fr) minmax(0, 3fr) minmax(0, 4fr);
    }

    @media (max-width: 900px) {
      :host {
        grid-template-columns: 1fr;
      }
    }

    .proposal {
      grid-column: 1 / -1;
      background: var(--warn-soft);
    }
  `,
})
export class ThreeFacts {
  readonly row = input.required<Extract<ReviewRow, { kind: 'DISSATISFIED' }>>();
  /** Of the order, as far as it has been read. */
  readonly files = input<readonly OrderAttachment[]>([]);
}
