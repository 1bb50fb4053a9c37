import { Component, computed, DestroyRef, effect, inject, input, signal } from '@angular/core';
import {
  type LiveMessage,
  MessageLive,
  type OrderDetail,
  type OrderMessages as Told,
  type OrderNotice,
} from '@hotline/shared';
import { TranslocoPipe } from '@jsverse/transloco';

import { TellingApi } from '../../../api/telling-api';
import { LiveConnection } from '../../../live/live-connection';
import { Reread } from '../../../live/reread';
import { type Refusal, refusalOf } from '../../../refusal/refusal';
import { RefusalNote } from '../../../refusal/refusal-note';
import { InstantPipe } from '../../../ui/instant-pipe';
import { MessageState } from '../../../ui/messages/message-state';

/** Who was told what about the order, whether it arrived, and who opened it. */
@Component({
  selector: 'hl-order-messages',
  imports: [InstantPipe, MessageState, RefusalNote, TranslocoPipe],
  templateUrl: './order-messages.html',
  styleUrl: './order-messages.css',
})
export class OrderMessages {
  readonly order = input.required<OrderDetail>();

  private readonly api = inject(TellingApi);
  protected readonly told = signal<Told | undefined>(undefined);
  protected readonly refusal = signal<Refusal | undefined>(undefined);
  private readonly reread = new Reread(() => this.read());
  private readonly orderId = computed(() => this.order().id);
  private readonly version = computed(() => this.order().version);

  constructor() {
    const live = inject(LiveConnection);
    live.follow(
      { apply: (message) => this.apply(message), reload: () => this.reread.ask() },
      inject(DestroyRef),
    );
    effect(() => {
      this.orderId();
      this.version();
      void this.reread.ask();
    });
  }

  protected isEmpty({ messages, notices }: Told): boolean {
    return messages.length + notices.length === 0;
  }

  protected audienceOf({ audience }: OrderNotice): string {
    return audience === 'LEADS' ? 'telling.leads' : 'telling.dispatch';
  }

  private apply({ type, data }: LiveMessage): void {
    if (type !== 'message.changed' && type !== 'notice.issued' && type !== 'notice.opened') return;
    const about = MessageLive.pick({ orderId: true }).safeParse(data);
    if (about.data?.orderId === this.orderId()) void this.reread.ask();
  }

  private async read(): Promise<void> {
    const id = this.orderId();
    try {
      const told = await this.api.ofOrder(id);
      if (id !== this.orderId()) return;
      this.told.set(told);
      this.refusal.set(undefined);
    } catch (cause) {
      this.refusal.set(refusalOf(cause));
    }
  }
}
