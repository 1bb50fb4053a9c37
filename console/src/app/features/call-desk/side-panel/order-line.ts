import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OrderDetail, OrderSummary } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';

import { IntakeApi } from '../../../api/intake-api';
import { ReferenceData } from '../../../reference/reference-data';
import { type Refusal, refusalOf } from '../../../refusal/refusal';
import { RefusalNote } from '../../../refusal/refusal-note';
import { OrderStateBadge, UrgencyBadge } from '../../../ui/badges/order-badges';
import { Countdown } from '../../../ui/countdown/countdown';
import { InstantPipe } from '../../../ui/instant-pipe';
import { clockOfOrder } from './clock-of-order';

/** One order in a narrow column; opened, it tells how far it is, to be read to the caller. */
@Component({
  selector: 'hl-order-line',
  imports: [
    Countdown,
    InstantPipe,
    NzButtonComponent,
    OrderStateBadge,
    RefusalNote,
    RouterLink,
    TranslocoPipe,
    UrgencyBadge,
  ],
  templateUrl: './order-line.html',
  styleUrl: './order-line.css',
})
export class OrderLine {
  readonly order = input.required<OrderSummary>();

  private readonly api = inject(IntakeApi);
  private readonly reference = inject(ReferenceData);
  protected readonly detail = signal<OrderDetail | undefined>(undefined);
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  protected readonly isOpen = signal(false);
  protected readonly clock = computed(() => clockOfOrder(this.order()));
  protected readonly category = computed(() =>
    this.reference.categoryName(this.order().categoryCode),
  );
  /** Newest first: the caller asks how far it is now. */
  protected readonly progress = computed(() => [...(this.detail()?.timeline ?? [])].reverse());

  protected async toggle(): Promise<void> {
    this.isOpen.update((open) => !open);
    if (!this.isOpen()) return;
    this.refusal.set(undefined);
    try {
      this.detail.set(await this.api.order(this.order().id));
    } catch (cause) {
      this.refusal.set(refusalOf(cause));
    }
  }
}
