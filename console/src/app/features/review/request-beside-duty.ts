import { Component, computed, input } from '@angular/core';
import type { OrderAttachment, ReviewRow } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { FileList } from '../../orders/files/file-list';
import { InstantPipe } from '../../ui/instant-pipe';

/** What the unit says, beside what it answers for and what the unit it names answers for. */
@Component({
  selector: 'hl-request-beside-duty',
  imports: [FileList, InstantPipe, TranslocoPipe],
  template: `
    <article class="request">
      <h3>{{ 'review.kind.RETURN' | transloco }}</h3>
      @if (row().request.missign) {
        <p class="bad">◆ {{ 'review.missign' | transloco }}</p>
      }
      <p>
        <strong>{{ 'terms.returnReason.' + row().request.reasonCode | transloco }}</strong>
        {{ row().request.reasonText }}
      </p>
      <p>
        <span class="soft">{{ 'workOrders.basis' | transloco }}</span>
      </p>
      <p class="words">{{ row().request.basis }}</p>
      @if (proofs().length > 0) {
        <hl-file-list [files]="proofs()" />
      }
      <p class="soft">{{ row().request.filedBy }} {{ row().request.filedAt | hlInstant }}</p>
      @if (row().rejectedReturns > 0) {
        <p class="bad">
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
  styleUrl: './beside.css',
})
export class RequestBesideDuty {
  readonly row = input.required<Extract<ReviewRow, { kind: 'RETURN' }>>();
  /** Of the order, as far as it has been read. */
  readonly files = input<readonly OrderAttachment[]>([]);

  protected readonly proofs = computed(() => {
    const named = this.row().request.attachmentIds ?? [];
    return this.files().filter(({ id }) => named.includes(id));
  });
}
