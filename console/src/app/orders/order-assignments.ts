import { Component, computed, input } from '@angular/core';
import type { OrderDetail } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzTableModule } from 'ng-zorro-antd/table';

import { AssignmentStateBadge } from '../ui/badges/order-badges';
import { Countdown } from '../ui/countdown/countdown';
import { DueDay } from '../ui/due/due-day';
import { DueInstantButton } from '../ui/due/due-instant';
import { InstantPipe } from '../ui/instant-pipe';
import { chainRows } from './chain-rows';
import { ReceiptNote } from './receipt-note';

/** Which unit had the order in which round, with its clocks. */
@Component({
  selector: 'hl-order-assignments',
  imports: [
    AssignmentStateBadge,
    Countdown,
    DueDay,
    DueInstantButton,
    InstantPipe,
    NzTableModule,
    ReceiptNote,
    TranslocoPipe,
  ],
  templateUrl: './order-assignments.html',
  styles: `
    .late {
      margin-left: 6px;
      color: var(--danger);
    }
  `,
})
export class OrderAssignments {
  readonly order = input.required<OrderDetail>();
  /** Units below stand under the one that forwarded the order to them. */
  protected readonly rows = computed(() => chainRows(this.order().assignments));
}
