import { Component, computed, DestroyRef, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OrderSummary } from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';
import { NzButtonComponent } from 'ng-zorro-antd/button';
import { NzMessageService } from 'ng-zorro-antd/message';

import { CallbackApi } from '../../api/callback-api';
import { WorkOrdersApi } from '../../api/work-orders-api';
import { Words } from '../../i18n/words';
import { LiveConnection } from '../../live/live-connection';
import { OrderHeading } from '../../orders/order-heading';
import { type RowHeading, RowList } from '../../ui/lists/row-list';
import { ListState } from '../../ui/page/list-state';
import { ServerNow } from '../../ui/server-now';
import { CallbackDesk } from './callback-desk';
import { CallbackLine } from './callback-line';
import { CALLBACK_FILTERS, filterInAddress, isResting } from './callback-list';
import { CallbackMatter } from './callback-matter';
import { CallbackPanel } from './callback-panel';

/** Whom to call by time left, what it was about and what was done, and the form of the call. */
@Component({
  selector: 'hl-callback-page',
  imports: [
    CallbackLine,
    CallbackMatter,
    CallbackPanel,
    ListState,
    NzButtonComponent,
    OrderHeading,
    RouterLink,
    RowList,
    TranslocoPipe,
  ],
  templateUrl: './callback-page.html',
  styleUrl: './callback-page.css',
})
export class CallbackPage {
  /** From the address: which part of the list. */
  readonly show = input<string>();

  private readonly server = inject(ServerNow);
  private readonly message = inject(NzMessageService);
  private readonly words = inject(Words);
  /** Every second would sort the list anew. */
  private readonly minute = computed(() => Math.floor(this.server.now().getTime() / 60_000));
  private readonly now = computed(() => new Date(this.minute() * 60_000));

  protected readonly desk = new CallbackDesk(inject(WorkOrdersApi), inject(CallbackApi), this.now);
  protected readonly filters = computed(() => {
    const count = this.desk.counts();
    return CALLBACK_FILTERS.map((filter) => ({ filter, count: count(filter) }));
  });
  /** Only where some rest: one heading over everything would say nothing. */
  protected readonly heading = computed(() => {
    const now = this.now();
    if (!this.desk.orders.rows().some((row) => isResting(row, now))) return undefined;
    return (order: OrderSummary): RowHeading => {
      const key = isResting(order, now) ? 'later' : 'now';
      const words = this.words.say(`callback.group.${key}`);
      return { key, words, mark: key === 'later' ? '‖' : '○', tone: 'neutral' };
    };
  });

  constructor() {
    inject(LiveConnection).follow(this.desk, inject(DestroyRef));
    void this.desk.reload();
    effect(() => {
      const filter = filterInAddress(this.show());
      untracked(() => this.desk.filter.set(filter));
    });
    effect(() => {
      this.desk.orders.cursor.id();
      untracked(() => void this.desk.orders.openChosen());
    });
  }

  protected async send(): Promise<void> {
    const orderNo = this.desk.orders.open.order()?.orderNo ?? '';
    const command = await this.desk.send();
    if (command) this.message.success(this.words.say(`callback.done.${command}`, { orderNo }));
  }
}
