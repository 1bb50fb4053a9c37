import { computed, signal } from '@angular/core';
import {
  type EventReceipt,
  type FindOrders,
  type OrderPage,
  type OrderSummary,
  SETTLED_STATES,
} from '@hotline/shared';

import { Submission } from '../../../api/submission';

/** What is asked of the server; `EventsApi` and `WorkOrdersApi` fit. */
export interface EventServer {
  find(query: Partial<FindOrders>): Promise<OrderPage>;
  declare(
    command: { title: string; broadcast: string; orderIds: string[] },
    key: string,
  ): Promise<EventReceipt>;
  add(eventId: string, command: { orderIds: string[] }, key: string): Promise<EventReceipt>;
}

const NO_EVENT_FROM: readonly string[] = [...SETTLED_STATES, 'DRAFT', 'MERGED'];

/** Choosing open orders that are one matter, and declaring it. */
export class EventWork {
  readonly title = signal('');
  readonly broadcast = signal('');
  readonly category = signal<string | null>(null);
  readonly district = signal<string | null>(null);
  readonly chosen = signal<ReadonlySet<string>>(new Set());
  readonly submission = new Submission();

  private readonly found = signal<readonly OrderSummary[]>([]);
  /** Newest first: what belongs together came in together. */
  readonly orders = this.found.asReadonly();
  readonly isComplete = computed(
    () =>
      this.title().trim().length > 1 &&
      this.broadcast().trim().length > 1 &&
      this.chosen().size > 0,
  );

  constructor(private readonly server: EventServer) {}

  async look(): Promise<void> {
    const categoryCode = this.category() ?? undefined;
    const districtCode = this.district() ?? undefined;
    const { orders } = await this.server.find({
      queue: 'all',
      limit: 100,
      ...(categoryCode !== undefined && { categoryCode }),
      ...(districtCode !== undefined && { districtCode }),
    });
    this.found.set(orders.filter(({ state }) => !NO_EVENT_FROM.includes(state)));
    const known = new Set(this.found().map(({ id }) => id));
    this.chosen.update((ids) => new Set([...ids].filter((id) => known.has(id))));
  }

  toggle(id: string): void {
    this.chosen.update((ids) => {
      const others = new Set(ids);
      if (!others.delete(id)) others.add(id);
      return others;
    });
  }

  toggleAll(): void {
    const all = this.orders().map(({ id }) => id);
    this.chosen.update((ids) => (ids.size === all.length ? new Set() : new Set(all)));
  }

  async declare(): Promise<EventReceipt | undefined> {
    if (!this.isComplete()) return undefined;
    const command = {
      title: this.title().trim(),
      broadcast: this.broadcast().trim(),
      orderIds: [...this.chosen()],
    };
    const receipt = await this.submission.send((key) => this.server.declare(command, key));
    if (receipt) {
      this.title.set('');
      this.broadcast.set('');
      this.chosen.set(new Set());
    }
    return receipt;
  }

  async add(eventId: string): Promise<EventReceipt | undefined> {
    const orderIds = [...this.chosen()];
    if (orderIds.length === 0) return undefined;
    const receipt = await this.submission.send((key) =>
      this.server.add(eventId, { orderIds }, key),
    );
    if (receipt) this.chosen.set(new Set());
    return receipt;
  }
}
