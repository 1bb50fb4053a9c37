import { Component, computed, inject, input } from '@angular/core';
import type { OrderSummary, SlaClock } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { ReferenceData } from '../reference/reference-data';
import { AssignmentStateBadge, UrgencyBadge } from '../ui/badges/order-badges';
import { Countdown } from '../ui/countdown/countdown';
import { DeliveryNote } from './delivery-note';

/** One order in a narrow list: number, time left, urgency, category, place, first words. */
@Component({
  selector: 'hl-order-row',
  imports: [AssignmentStateBadge, Countdown, DeliveryNote, TranslocoPipe, UrgencyBadge],
  template: `
    <div class="line">
      <strong>{{ order().orderNo }}</strong>
      @if (order().urgency !== 'NORMAL') {
        <hl-urgency [urgency]="order().urgency" />
      }
      @if (order().round > 1) {
        <span class="soft">{{ 'workOrders.round' | transloco: { round: order().round } }}</span>
      }
      @if (order().memberCount > 0) {
        <strong
          [attr.title]="'workOrders.group.moreWhy' | transloco: { count: order().memberCount }"
          >{{ 'workOrders.group.more' | transloco: { count: order().memberCount } }}</strong
        >
      }
      @if (order().assignment; as own) {
        <span class="soft">{{
          (own.role === 'SUB' && own.handler ? 'chain.handles' : 'terms.assignmentRole.' + own.role)
            | transloco
        }}</span>
        @if (own.state !== 'DISPATCHED' && own.state !== 'SIGNED') {
          <hl-assignment-state [state]="own.state" />
        }
      }
      <span class="spring"></span>
      @if (order().dueAt; as dueAt) {
        <hl-countdown [clock]="clock()" [dueAt]="dueAt" />
      }
    </div>
    <div class="line soft">
      <span class="one-line">{{ where() }}</span>
      @if (order().delivery; as delivery) {
        <span class="spring"></span>
        <hl-delivery-note [delivery]="delivery" />
      }
      @if (order().suggestedMaster; as master) {
        <span class="warn">⇢ {{ master.orderNo }}</span>
      }
    </div>
    <div class="one-line">{{ order().excerpt }}</div>
  `,
  styles: `
    .line {
      display: flex;
      align-items: center;
      gap: 6px;
      min-width: 0;
    }

    strong {
      white-space: nowrap;
    }

    .warn {
      margin-left: auto;
      color: var(--warn);
      white-space: nowrap;
    }
  `,
})
export class OrderRow {
  readonly order = input.required<OrderSummary>();
  /** The clock this list is about. */
  readonly clock = input.required<SlaClock>();

  private readonly reference = inject(ReferenceData);
  protected readonly where = computed(() => {
    const { categoryCode, districtCode, place } = this.order();
    const district = this.reference.district(districtCode)?.name ?? '';
    return [this.reference.categoryName(categoryCode), `${district} ${place}`.trim()]
      .filter(Boolean)
      .join(' · ');
  });
}
