import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzTagComponent } from 'ng-zorro-antd/tag';

import { ReferenceData } from '../../../reference/reference-data';
import { RefusalNote } from '../../../refusal/refusal-note';
import { OrderStateBadge } from '../../../ui/badges/order-badges';
import { Countdown } from '../../../ui/countdown/countdown';
import { InstantPipe } from '../../../ui/instant-pipe';
import { clockOfOrder } from '../side-panel/clock-of-order';
import { Workbench } from '../workbench';
import { CallerStore } from './caller-store';
import { NumberReveal } from './number-reveal';

const SHOWN_ORDERS = 4;

/** Who calls, at a glance: number, name, place, marks, open orders with their clocks, last contacts. */
@Component({
  selector: 'hl-caller-card',
  imports: [
    Countdown,
    InstantPipe,
    NumberReveal,
    NzTagComponent,
    OrderStateBadge,
    RefusalNote,
    TranslocoPipe,
  ],
  templateUrl: './caller-card.html',
  styleUrl: './caller-card.css',
})
export class CallerCard {
  private readonly reference = inject(ReferenceData);
  private readonly bench = inject(Workbench);
  protected readonly store = inject(CallerStore);

  protected readonly callId = this.bench.callId;
  protected readonly citizen = computed(() => this.store.pop()?.citizen);
  protected readonly number = computed(() => this.store.pop()?.call.maskedNumber);
  protected readonly district = computed(
    () => this.reference.district(this.citizen()?.districtCode)?.name,
  );
  protected readonly openOrders = computed(() =>
    this.store.openOrders().map((order) => ({
      ...order,
      clock: clockOfOrder(order),
      category: this.reference.categoryName(order.categoryCode),
    })),
  );
  protected readonly shownOrders = computed(() => this.openOrders().slice(0, SHOWN_ORDERS));
  protected readonly moreOrders = computed(() => this.openOrders().length - SHOWN_ORDERS);
  /** Twice in three days is worth knowing before the first word. */
  protected readonly calledBefore = computed(() => {
    const times = this.store.pop()?.callsInThreeDays ?? 0;
    return times > 1 ? times : undefined;
  });
}
