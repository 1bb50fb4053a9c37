import { computed, signal } from '@angular/core';
import {
  type LiveMessage,
  type OrderDetail,
  type OrderPage,
  type OrderReceipt,
  type OrderSummary,
  WORK_ORDER_STATES,
  type WorkOrderState,
} from '@hotline/shared';

import { Submission } from '../../api/submission';
import type { Follower } from '../../live/followers';
import { OpenOrder } from '../../orders/open-order';
import { OrderQueue } from '../../orders/order-queue';
import { ListCursor } from '../../ui/lists/list-cursor';
import { byTimeLeft } from './inbox-groups';

export const INBOX_LISTS = ['to-sign', 'in-progress', 'all'] as const;

export type InboxList = (typeof INBOX_LISTS)[number];

const STATES: Readonly<Record<InboxList, readonly WorkOrderState[]>> = {
  // A co-handling unit signs also while the lead is at work or asks to return.
  'to-sign': ['PENDING_SIGN', 'RETURN_PENDING', 'IN_PROGRESS'],
  'in-progress': ['IN_PROGRESS'],
  all: WORK_ORDER_STATES,
};

/** What the inbox asks the server; `WorkOrdersApi` fits. */
export interface InboxServer {
  find(query: { queue: InboxList; cursor?: string; limit: number }): Promise<OrderPage>;
  read(id: string): Promise<OrderDetail>;
  sign(
    assignmentId: string,
    command: { expectedVersion: number },
    key: string,
  ): Promise<OrderReceipt>;
}

/** A unit's orders: what to sign, what is being handled, and the one in hand. */
export class UnitInbox implements Follower {
  readonly list = signal<InboxList>('to-sign');
  readonly open: OpenOrder;
  readonly signing = new Submission();
  readonly rows;
  readonly cursor: ListCursor<OrderSummary>;

  private readonly queues: Readonly<Record<InboxList, OrderQueue>>;
  readonly queue = computed(() => this.queues[this.list()]);

  constructor(private readonly server: InboxServer) {
    const queueOf = (list: InboxList) =>
      new OrderQueue({
        states: STATES[list],
        read: (page) => server.find({ queue: list, ...page }),
      });
    this.queues = {
      'to-sign': queueOf('to-sign'),
      'in-progress': queueOf('in-progress'),
      all: queueOf('all'),
    };
    this.open = new OpenOrder((id) => server.read(id));
    this.rows = computed(() => {
      const rows = this.queue().rows();
      return this.list() === 'all' ? rows : byTimeLeft(rows);
    });
    this.cursor = new ListCursor(this.rows);
  }

  async choose(list: InboxList): Promise<void> {
    this.list.set(list);
    await this.queue().reload();
  }

  async reload(): Promise<void> {
    await Promise.all([this.queues['to-sign'].reload(), this.queue().reload(), this.open.reload()]);
  }

  apply(message: LiveMessage): void {
    this.queues['to-sign'].apply(message);
    if (this.list() !== 'to-sign') this.queue().apply(message);
    this.open.apply(message);
  }

  /** How many wait for a signature, whatever list is shown. */
  readonly toSign = computed(
    () =>
      this.queues['to-sign'].rows().filter(({ assignment }) => assignment?.state === 'DISPATCHED')
        .length,
  );

  async openChosen(): Promise<void> {
    const id = this.cursor.id();
    if (id === this.open.id()) return;
    this.signing.startAfresh();
    await this.open.show(id);
  }

  /** Signed or refused, the order is read again: the second of two clerks sees who was first. */
  async sign(order: OrderDetail, assignmentId: string): Promise<boolean> {
    const command = { expectedVersion: order.version };
    const receipt = await this.signing.send((key) => this.server.sign(assignmentId, command, key));
    if (receipt) this.queues['to-sign'].remove(order.id);
    await this.reload();
    return receipt !== undefined;
  }
}
