import { Component, input } from '@angular/core';
import type { CallbackAnswer } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { InstantPipe } from '../ui/instant-pipe';

/** What the citizen said at the callback. Who said nothing is never shown as satisfied. */
@Component({
  selector: 'hl-citizen-answer',
  imports: [InstantPipe, TranslocoPipe],
  template: `
    @let said = answer();
    <p class="verdict">
      @if (said.result === 'UNRATED') {
        <strong><span aria-hidden="true">○</span> {{ 'workOrders.unrated' | transloco }}</strong>
        {{ 'terms.unratedReason.' + said.why | transloco }}
      } @else {
        <strong [class.bad]="said.result === 'DISSATISFIED'">
          <span class="stars" role="img" [attr.aria-label]="'workOrders.stars' | transloco: said">{{
            '★★★★★'.slice(0, said.stars) + '☆☆☆☆☆'.slice(said.stars)
          }}</span>
          {{ 'workOrders.citizen.' + said.result | transloco }}
        </strong>
        <span [class.bad]="!said.solved">
          <span aria-hidden="true">{{ said.solved ? '✓' : '✕' }}</span>
          {{ (said.solved ? 'workOrders.solved' : 'workOrders.unsolved') | transloco }}
        </span>
        @if (said.attitude; as attitude) {
          <span>
            {{ 'workOrders.attitude' | transloco }}
            {{ 'terms.attitude.' + attitude | transloco }}
          </span>
        }
      }
    </p>
    @if (said.note) {
      <p class="note">{{ said.note }}</p>
    }
    <p class="soft">{{ said.by }} {{ said.at | hlInstant }}</p>
  `,
  styles: `
    .verdict {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 12px;
    }

    .stars {
      letter-spacing: 1px;
    }

    .bad {
      color: var(--danger);
    }

    .note {
      white-space: pre-wrap;
    }
  `,
})
export class CitizenAnswer {
  readonly answer = input.required<CallbackAnswer>();
}
