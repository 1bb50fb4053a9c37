import { computed } from '@angular/core';
import type {
  LiveMessage,
  OrderDetail,
  OrderPage,
  OrderQueue as QueueName,
  OrderReceipt,
  OrderSummary,
} from '@hotline/shared';

import { Submission } from '../api/submission';
import type { Follower } from '../live/followers';
import { ListCursor } from '../ui/lists/list-cursor';
import { OpenOrder } from './open-order';
import { OrderQueue, type OrderQueueSource } from './order-queue';

/** What a desk asks the server; `WorkOrdersApi` fits. */
export interface OrderDeskServer {
  find(query: { queue: QueueName; cursor?: string; limit: number }): Promise<OrderPage>;
  read(orderId: string): Promise<OrderDetail>;
}

/** Which list a desk works off, and what else it needs to know of it. */
export interface DeskList extends Pick<OrderQueueSource, 'states' | 'entersBy'> {
  readonly queue: QueueName;
  /** Which rows are shown, in which order; all as they come when left out. */
  readonly arrange?: (rows: readonly OrderSummary[]) => readonly OrderSummary[];
}

/**
 * A desk where orders are worked off one by one: the list, the order in hand, its form on the way
 * to the server, and then the next.
 */
export class OrderDesk implements Follower {
  readonly queue: OrderQueue;
  readonly open: OpenOrder;
  readonly submission = new Submission();
  readonly rows;
  readonly cursor: ListCursor<OrderSummary>;
  /** The order in hand has left the list: somebody else was first. It stays in sight. */
  readonly isGone = computed(() => {
    const id = this.open.order()?.id;
    return id !== undefined && !this.queue.rows().some((row) => row.id === id);
  });

  /** @param startAfresh empties the form: another order is in hand */
  constructor(
    server: OrderDeskServer,
    { queue, states, entersBy, arrange }: DeskList,
    private readonly startAfresh: () => void = () => undefined,
  ) {
    this.queue = new OrderQueue({
      states,
      ...(entersBy && { entersBy }),
      read: (page) => server.find({ queue, ...page }),
    });
    this.open = new OpenOrder((id) => server.read(id));
    this.rows = computed(() => arrange?.(this.queue.rows()) ?? this.queue.rows());
    this.cursor = new ListCursor(this.rows);
  }

  async reload(): Promise<void> {
    await Promise.all([this.queue.reload(), this.open.reload()]);
  }

  apply(message: LiveMessage): void {
    this.queue.apply(message);
    this.open.apply(message);
  }

  /** Follows the cursor: another order starts with an empty form. */
  async openChosen(): Promise<void> {
    const id = this.cursor.id();
    if (id === this.open.id()) return;
    this.startAfresh();
    this.submission.startAfresh();
    await this.open.show(id);
  }

  /** Sends what was decided. Done, next; refused, everything stays and the order is read again. */
  async finish(send: (key: string) => Promise<OrderReceipt>): Promise<OrderReceipt | undefined> {
    const id = this.open.id();
    const receipt = await this.submission.send(send);
    if (!receipt) {
      await this.reload();
      return undefined;
    }
    if (id) this.queue.remove(id);
    this.cursor.next();
    await this.openChosen();
    return receipt;
  }

  /** Sends what does not take the order off the list: it stays in hand, read again. */
  async record(send: (key: string) => Promise<OrderReceipt>): Promise<boolean> {
    const receipt = await this.submission.send(send);
    await this.reload();
    return receipt !== undefined;
  }
}
