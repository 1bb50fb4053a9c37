import { Component, input } from '@angular/core';
import type {
  OrderAttachment,
  OrderDetail,
  OrderRequestState,
  ReturnRequest,
} from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { StatusBadge } from '../ui/badges/status-badge';
import { REQUEST_STATE_BADGE } from '../ui/badges/tone';
import { InstantPipe } from '../ui/instant-pipe';
import { FileList } from './files/file-list';

/** Every request to return the order, with its grounds and its ruling. */
@Component({
  selector: 'hl-order-returns',
  imports: [FileList, InstantPipe, StatusBadge, TranslocoPipe],
  template: `
    @for (request of order().returnRequests; track request.id) {
      <article>
        <header>
          <hl-status-badge
            [badge]="badges[request.state]"
            [word]="'terms.requestState.' + request.state | transloco"
          />
          <strong>{{ request.unit.name }}</strong>
          <span class="soft">{{ request.filedBy }} {{ request.filedAt | hlInstant }}</span>
        </header>
        <p>
          @if (request.missign) {
            <strong>◆ {{ 'workOrders.missigned' | transloco }}</strong>
          }
          {{ 'terms.returnReason.' + request.reasonCode | transloco }}
          {{ request.reasonText }}
        </p>
        <p>
          <span class="soft">{{ 'workOrders.basis' | transloco }}</span> {{ request.basis }}
        </p>
        @if (proofsOf(request).length > 0) {
          <hl-file-list [files]="proofsOf(request)" />
        }
        @if (request.suggestedUnit; as suggested) {
          <p>
            <span class="soft">{{ 'workOrders.suggestedUnit' | transloco }}</span>
            {{ suggested.name }}
          </p>
        }
        @if (request.ruling; as ruling) {
          <p class="ruling">
            {{ 'terms.requestState.' + ruling.decision | transloco }} · {{ ruling.ruledBy }}
            {{ ruling.ruledAt | hlInstant }} · {{ ruling.reason }}
          </p>
        }
      </article>
    }
  `,
  styles: `
    article {
      padding: 8px 0;
      border-bottom: 1px solid var(--border);
    }

    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
      margin-bottom: 4px;
    }

    .ruling {
      margin-top: 4px;
      padding: 4px 8px;
      border-left: 3px solid var(--border-field);
      background: var(--surface-head);
    }
  `,
})
export class OrderReturns {
  readonly order = input.required<OrderDetail>();

  protected readonly badges: Readonly<
    Record<OrderRequestState, (typeof REQUEST_STATE_BADGE)['FILED']>
  > = REQUEST_STATE_BADGE;

  protected proofsOf({ attachmentIds = [] }: ReturnRequest): OrderAttachment[] {
    return this.order().attachments.filter(({ id }) => attachmentIds.includes(id));
  }
}
