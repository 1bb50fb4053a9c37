import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Precedent } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { InstantPipe } from '../../ui/instant-pipe';

/** 类似裁定: what was ruled before on such matters, those of the most similar places first. */
@Component({
  selector: 'hl-precedent-list',
  imports: [InstantPipe, RouterLink, TranslocoPipe],
  template: `
    @for (precedent of precedents(); track precedent.id) {
      <article>
        <p>
          <strong>{{ 'disputes.precedent.' + precedent.kind | transloco }}</strong>
          <a [routerLink]="['/orders', precedent.order.id]">{{ precedent.order.orderNo }}</a>
          <span class="soft">{{ precedent.place }}</span>
        </p>
        <p>
          @if (precedent.fromUnit; as from) {
            {{ from.name }}
            @if (precedent.reasonCode; as reasonCode) {
              <span class="soft">{{ 'terms.returnReason.' + reasonCode | transloco }}</span>
            }
            <span class="arrow" aria-hidden="true">→</span>
          }
          @if (precedent.takenBy; as taker) {
            <strong>{{ taker.name }}</strong>
          } @else {
            <span class="soft">{{ 'disputes.notTakenYet' | transloco }}</span>
          }
        </p>
        <p>
          <span class="soft">{{ 'workOrders.basis' | transloco }}</span> {{ precedent.clause }}
        </p>
        @if (precedent.reason) {
          <p>{{ precedent.reason }}</p>
        }
        <p class="soft">{{ precedent.ruledBy }} {{ precedent.ruledAt | hlInstant }}</p>
      </article>
    } @empty {
      <p class="soft">{{ 'disputes.noPrecedent' | transloco }}</p>
    }
  `,
  styles: `
    article {
      padding: 6px 0;
      border-bottom: 1px solid var(--border);
    }

    article:last-child {
      border-bottom: 0;
    }

    p > strong,
    p > a {
      margin-right: 6px;
    }

    .arrow {
      margin: 0 6px;
    }
  `,
})
export class PrecedentList {
  readonly precedents = input.required<readonly Precedent[]>();
}
