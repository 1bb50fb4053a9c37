import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReviewRow } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { OrderStateBadge } from '../../ui/badges/order-badges';
import { InstantPipe } from '../../ui/instant-pipe';

/** 重复: what is said now, what was said then, and what was answered, side by side. */
@Component({
  selector: 'hl-repeated-beside-closed',
  imports: [InstantPipe, OrderStateBadge, RouterLink, TranslocoPipe],
  template: `
    <article class="request">
      <h3>{{ 'review.repeated.now' | transloco }}</h3>
      <p class="words">{{ row().matter }}</p>
      <p class="soft">{{ row().order.place }}</p>
      <p class="soft">
        {{ 'review.repeated.suggestedBy' | transloco: { by: row().suggestedBy } }}
      </p>
    </article>
    <article>
      <h3>
        {{ 'review.repeated.then' | transloco }}
        <a [routerLink]="['/orders', row().closed.order.id]">{{ row().closed.order.orderNo }}</a>
      </h3>
      <p class="words">{{ row().closed.matter }}</p>
      <p class="soft">{{ row().closed.order.place }}</p>
      <p>
        <hl-order-state [state]="row().closed.order.state" />
        @if (row().closed.closedAt; as at) {
          <span class="soft">{{ at | hlInstant }}</span>
        }
      </p>
    </article>
    <article>
      <h3>{{ 'review.repeated.answer' | transloco }} · {{ row().closed.order.leadUnit?.name }}</h3>
      @if (row().closed.answer; as answer) {
        <p class="words">{{ answer }}</p>
      } @else {
        <p class="soft">{{ 'common.none' | transloco }}</p>
      }
    </article>
  `,
  styleUrl: './beside.css',
  styles: `
    :host {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }

    @media (max-width: 900px) {
      :host {
        grid-template-columns: 1fr;
      }
    }
  `,
})
export class RepeatedBesideClosed {
  readonly row = input.required<Extract<ReviewRow, { kind: 'REPEATED' }>>();
}
