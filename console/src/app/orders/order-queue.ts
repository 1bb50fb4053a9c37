import { signal } from '@angular/core';
import {
  type LiveMessage,
  ORDER_CHANGED,
  ORDER_GONE,
  OrderChanged,
  OrderGone,
  type OrderPage,
  type OrderSummary,
  type WorkOrderState,
} from '@hotline/shared';

import type { Follower } from '../live/followers';
import { mergeLiveMessage } from '../live/merge-live-message';
import { Reread } from '../live/reread';
import { type Refusal, refusalOf } from '../refusal/refusal';
import type { ReadState } from '../ui/page/list-state';

const PAGE = 50;
const MOST_ROWS_REREAD = 100;

export interface OrderQueueSource {
  read(page: { cursor?: string; limit: number }): Promise<OrderPage>;
  /** States in which an order can stand in this list. */
  readonly states: readonly WorkOrderState[];
  /** Whether news may bring an unknown order in; left out, every news of these states may. */
  readonly entersBy?: (change: OrderChanged) => boolean;
}

/**
 * A list of orders that keeps itself true. News that takes an order out of the list is applied at
 * once; news that brings one in or changes its words makes the list read itself again, because live
 * messages carry no words.
 */
export class OrderQueue implements Follower {
  private readonly shown = signal<readonly OrderSummary[]>([]);
  private readonly readState = signal<ReadState>('reading');
  private readonly refused = signal<Refusal | undefined>(undefined);
  private readonly cursor = signal<string | null>(null);
  private readonly reread = new Reread(() => this.read());

  readonly rows = this.shown.asReadonly();
  readonly state = this.readState.asReadonly();
  readonly refusal = this.refused.asReadonly();
  readonly nextCursor = this.cursor.asReadonly();

  constructor(private readonly source: OrderQueueSource) {}

  reload(): Promise<void> {
    return this.reread.ask();
  }

  async more(): Promise<void> {
    const cursor = this.cursor();
    if (cursor === null) return;
    try {
      const page = await this.source.read({ cursor, limit: PAGE });
      const known = new Set(this.shown().map(({ id }) => id));
      this.shown.update((rows) => [...rows, ...page.orders.filter(({ id }) => !known.has(id))]);
      this.cursor.set(page.nextCursor);
    } catch (cause) {
      this.refused.set(refusalOf(cause));
    }
  }

  apply(message: LiveMessage): void {
    if (message.type === ORDER_GONE) {
      const gone = OrderGone.safeParse(message.data);
      if (gone.success) this.remove(gone.data.orderId);
    }
    if (message.type !== ORDER_CHANGED) return;
    const change = OrderChanged.safeParse(message.data);
    if (change.success) this.follow(change.data, message.version);
  }

  /** What one has just done oneself: gone from the list before the news of it arrives. */
  remove(orderId: string): void {
    this.shown.update((rows) => rows.filter(({ id }) => id !== orderId));
  }

  private follow(change: OrderChanged, version: number): void {
    const known = this.shown().find(({ id }) => id === change.orderId);
    const belongs = this.source.states.includes(change.state);
    const enters = belongs && (this.source.entersBy?.(change) ?? true);
    if (!known && !enters) return;
    if (known && mergeLiveMessage(known.version, version) === 'ignore') return;
    if (!belongs) this.remove(change.orderId);
    void this.reread.ask();
  }

  private async read(): Promise<void> {
    const limit = Math.min(Math.max(this.shown().length, PAGE), MOST_ROWS_REREAD);
    try {
      const page = await this.source.read({ limit });
      this.shown.set(page.orders);
      this.cursor.set(page.nextCursor);
      this.refused.set(undefined);
      this.readState.set('ready');
    } catch (cause) {
      this.refused.set(refusalOf(cause));
      if (this.readState() === 'reading') this.readState.set('failed');
    }
  }
}
