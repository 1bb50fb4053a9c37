import { Component, computed, inject, input } from '@angular/core';
import { type ReviewRow, signDueAfterRefusal } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { DueInstantButton } from '../../ui/due/due-instant';
import { InstantPipe } from '../../ui/instant-pipe';
import { ServerNow } from '../../ui/server-now';

/** What is disputed, beside what both units answer for, and what either answer makes of the clock. */
@Component({
  selector: 'hl-filing-beside-duty',
  imports: [DueInstantButton, InstantPipe, TranslocoPipe],
  template: `
    <article class="request">
      <h3>{{ 'review.kind.FILING' | transloco }}</h3>
      <p>
        <strong>{{ 'terms.disputeGround.' + row().request.ground | transloco }}</strong>
      </p>
      <p class="words">{{ row().request.reason }}</p>
      <p class="soft">{{ row().request.filedBy }} {{ row().request.filedAt | hlInstant }}</p>
      <p>
        <span class="soft">{{ 'review.filing.acknowledged' | transloco }}</span>&ngsp;<hl-due
          [due]="row().request.signDue"
        />
      </p>
      <p>
        <span class="soft">{{ 'review.filing.refused' | transloco }}</span>
        {{ dueIfRefused() | hlInstant }}
      </p>
    </article>
    <article>
      <h3>{{ 'review.duty' | transloco }}</h3>
      <p>
        <strong>{{ row().unit.name }}</strong> {{ row().unit.dutyPhone }}
      </p>
      <p>{{ row().unit.dutyText || '—' }}</p>
    </article>
    <article>
      <h3>{{ 'workOrders.counterpart' | transloco }}</h3>
      <p>
        <strong>{{ row().counterpart.name }}</strong> {{ row().counterpart.dutyPhone }}
      </p>
      <p>{{ row().counterpart.dutyText || '—' }}</p>
    </article>
  `,
  styleUrl: './beside.css',
})
export class FilingBesideDuty {
  readonly row = input.required<Extract<ReviewRow, { kind: 'FILING' }>>();

  private readonly server = inject(ServerNow);
  /** By the rule that the server counts with; it moves on while one thinks. */
  protected readonly dueIfRefused = computed(() => {
    const { request, order } = this.row();
    const { signDueAt, signOverdueAt } = order;
    if (signDueAt === null) return null;
    return signDueAfterRefusal(request, { signDueAt, signOverdueAt }, this.server.now());
  });
}
