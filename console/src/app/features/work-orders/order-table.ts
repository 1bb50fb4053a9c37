import { Component, DestroyRef, ElementRef, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OrderSummary, SlaClock, WorkOrderState } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzTableModule } from 'ng-zorro-antd/table';

import { ReferenceData } from '../../reference/reference-data';
import { OrderStateBadge, UrgencyBadge } from '../../ui/badges/order-badges';
import { Countdown } from '../../ui/countdown/countdown';
import { InstantPipe } from '../../ui/instant-pipe';
import { Shortcuts } from '../../ui/shortcuts/shortcuts';

/** Which clock an order of a state waits on. */
const CLOCK_OF_STATE: Partial<Record<WorkOrderState, SlaClock>> = {
  PENDING_DISPATCH: 'T-DISP',
  PENDING_SIGN: 'T-SIGN',
  RETURN_PENDING: 'T-RET-REV',
  IN_PROGRESS: 'T-HANDLE',
  PHONE_TRANSFERRED: 'T-DISP',
  NEED_INFO: 'T-INFO',
  CLOSE_PENDING: 'T-CLOSE-REV',
  PENDING_CALLBACK: 'T-CB',
  DISSATISFIED: 'T-JUDGE',
  REWORK: 'T-REWORK',
};

/** One order a row. The number is the link; j and k walk from number to number. */
@Component({
  selector: 'hl-order-table',
  imports: [
    Countdown,
    InstantPipe,
    NzTableModule,
    OrderStateBadge,
    RouterLink,
    TranslocoPipe,
    UrgencyBadge,
  ],
  templateUrl: './order-table.html',
  styles: `
    .excerpt {
      max-width: 0;
      width: 40%;
    }
  `,
})
export class OrderTable {
  readonly rows = input.required<readonly OrderSummary[]>();

  protected readonly reference = inject(ReferenceData);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    const shortcuts = inject(Shortcuts);
    const until = inject(DestroyRef);
    shortcuts.on('next-row', () => this.step(1), until);
    shortcuts.on('previous-row', () => this.step(-1), until);
  }

  protected clockOf({ state }: OrderSummary): SlaClock {
    return CLOCK_OF_STATE[state] ?? 'T-HANDLE';
  }

  private step(by: number): void {
    const links = [...this.host.nativeElement.querySelectorAll<HTMLElement>('a.number')];
    const at = links.findIndex((link) => link === document.activeElement);
    links[Math.min(Math.max(at + by, 0), links.length - 1)]?.focus();
  }
}
