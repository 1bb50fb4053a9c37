import { Component, computed, input } from '@angular/core';
import type { OrderDetail, OrderRequestState } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { StatusBadge } from '../ui/badges/status-badge';
import { type Badge, REQUEST_STATE_BADGE } from '../ui/badges/tone';
import { DueDay } from '../ui/due/due-day';
import { DueInstantButton } from '../ui/due/due-instant';
import { InstantPipe } from '../ui/instant-pipe';
import { CloseReportView } from './close-report-view';
import { RulingLine } from './ruling-line';

/** What units filed and asked for, and every close of the order, with what was ruled on it. */
@Component({
  selector: 'hl-order-requests',
  imports: [
    CloseReportView,
    DueDay,
    DueInstantButton,
    InstantPipe,
    RulingLine,
    StatusBadge,
    TranslocoPipe,
  ],
  templateUrl: './order-requests.html',
  styleUrl: './order-requests.css',
})
export class OrderRequests {
  readonly order = input.required<OrderDetail>();
  /** The one that is shown elsewhere already. */
  readonly without = input<string>();

  protected readonly extensions = computed(() =>
    this.order().extensionRequests.filter(({ id }) => id !== this.without()),
  );
  protected readonly filings = computed(() =>
    this.order().filings.filter(({ id }) => id !== this.without()),
  );
  protected readonly closes = computed(() =>
    this.order().closeRequests.filter(({ id }) => id !== this.without()),
  );
  protected readonly badges: Readonly<Record<OrderRequestState, Badge>> = REQUEST_STATE_BADGE;
}
