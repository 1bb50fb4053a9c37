import { Component, computed, input } from '@angular/core';
import type { AssignmentState, Urgency, WorkOrderState } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { StatusBadge } from './status-badge';
import { ASSIGNMENT_STATE_BADGE, ORDER_STATE_BADGE, URGENCY_BADGE } from './tone';

@Component({
  selector: 'hl-order-state',
  imports: [StatusBadge, TranslocoPipe],
  template: `<hl-status-badge
    [badge]="badge()"
    [word]="'terms.orderState.' + state() | transloco"
  />`,
})
export class OrderStateBadge {
  readonly state = input.required<WorkOrderState>();
  protected readonly badge = computed(() => ORDER_STATE_BADGE[this.state()]);
}

@Component({
  selector: 'hl-assignment-state',
  imports: [StatusBadge, TranslocoPipe],
  template: `<hl-status-badge
    [badge]="badge()"
    [word]="'terms.assignmentState.' + state() | transloco"
  />`,
})
export class AssignmentStateBadge {
  readonly state = input.required<AssignmentState>();
  protected readonly badge = computed(() => ASSIGNMENT_STATE_BADGE[this.state()]);
}

/** Normal urgency stays quiet. */
@Component({
  selector: 'hl-urgency',
  imports: [StatusBadge, TranslocoPipe],
  template: `
    @if (urgency() === 'NORMAL') {
      <span class="normal">{{ 'terms.urgency.NORMAL' | transloco }}</span>
    } @else {
      <hl-status-badge [badge]="badge()" [word]="'terms.urgency.' + urgency() | transloco" />
    }
  `,
  styles: `
    .normal {
      color: var(--text-soft);
    }
  `,
})
export class UrgencyBadge {
  readonly urgency = input.required<Urgency>();
  protected readonly badge = computed(() => URGENCY_BADGE[this.urgency()]);
}
