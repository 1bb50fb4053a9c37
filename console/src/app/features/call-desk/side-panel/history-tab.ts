import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { CallerStore } from '../caller/caller-store';
import { OrderLine } from './order-line';

/** All orders of the caller: the open ones first, with their progress to be read out. */
@Component({
  selector: 'hl-history-tab',
  imports: [OrderLine, TranslocoPipe],
  template: `
    @for (order of open(); track order.id) {
      <hl-order-line [order]="order" />
    }
    @if (done().length > 0) {
      <h3>{{ 'callDesk.side.done' | transloco }}</h3>
    }
    @for (order of done(); track order.id) {
      <hl-order-line [order]="order" />
    }
    @if (open().length + done().length === 0) {
      <p>
        {{
          (store.pop() && !store.orders() ? 'common.loading' : 'callDesk.side.noHistory')
            | transloco
        }}
      </p>
    }
  `,
  styles: `
    h3 {
      margin: 12px 0 0;
      color: var(--text-soft);
      font-size: var(--text-size);
      font-weight: 400;
    }

    p {
      color: var(--text-soft);
    }
  `,
})
export class HistoryTab {
  protected readonly store = inject(CallerStore);
  protected readonly open = this.store.openOrders;
  protected readonly done = computed(() => {
    const open = new Set(this.open());
    return (this.store.orders() ?? []).filter(
      (order) => !open.has(order) && order.state !== 'DRAFT',
    );
  });
}
