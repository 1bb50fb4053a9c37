import { computed, signal } from '@angular/core';
import type {
  DispatchPreview,
  LiveMessage,
  OrderDetail,
  OrderPage,
  OrderReceipt,
  OrderSummary,
  SuggestedUnits,
  Unit,
} from '@hotline/shared';

import type { OrderCareApi } from '../../api/order-care-api';
import { Submission } from '../../api/submission';
import type { Follower } from '../../live/followers';
import { OpenOrder } from '../../orders/open-order';
import { OrderQueue } from '../../orders/order-queue';
import { OrderSuggestions } from '../../orders/suggestions/order-suggestions';
import { type Refusal, refusalOf } from '../../refusal/refusal';
import { ListCursor } from '../../ui/lists/list-cursor';
import { UnitChoice } from './unit-choice';
import { urgentFirst } from './urgent-first';

/** What the desk asks the server; `WorkOrdersApi` fits. */
export interface DispatchServer {
  find(query: { queue: 'to-dispatch'; cursor?: string; limit: number }): Promise<OrderPage>;
  read(id: string): Promise<OrderDetail>;
  previewDispatch(
    id: string,
    choice: { leadUnitId: string; coUnitIds: string[] },
  ): Promise<DispatchPreview>;
  dispatch(
    id: string,
    command: { leadUnitId: string; coUnitIds: string[]; note: string; expectedVersion: number },
    key: string,
  ): Promise<OrderReceipt>;
}

/** Who should get it; `DisputeApi` fits. */
export interface SuggestionServer {
  suggestedUnits(orderId: string): Promise<SuggestedUnits>;
}

/** What the desk asks for missing facts; `OrderCareApi` fits. */
export type MissingFactsServer = Pick<OrderCareApi, 'askForInfo'>;

/** The dispatcher's desk: the queue, the order in hand, the units chosen for it, the due instants. */
export class DispatchDesk implements Follower {
  readonly queue: OrderQueue;
  readonly open: OpenOrder;
  readonly suggestions: OrderSuggestions;
  readonly choice = new UnitChoice();
  readonly note = signal('');
  /** What the agent is to ask the caller for; undefined while the order is to be dispatched. */
  readonly missing = signal<string | undefined>(undefined);
  readonly submission = new Submission();
  readonly rows;
  readonly cursor: ListCursor<OrderSummary>;

  private readonly computedDues = signal<DispatchPreview | undefined>(undefined);
  private readonly previewRefusal = signal<Refusal | undefined>(undefined);
  readonly preview = this.computedDues.asReadonly();
  readonly previewFailure = this.previewRefusal.asReadonly();
  /** Somebody else took the order that is open here off the queue. */
  readonly isGone = computed(() => {
    const state = this.open.order()?.state;
    return state !== undefined && state !== 'PENDING_DISPATCH';
  });

  constructor(
    private readonly server: DispatchServer,
    private readonly missingFacts: MissingFactsServer,
    suggesting: SuggestionServer,
  ) {
    this.queue = new OrderQueue({
      states: ['PENDING_DISPATCH'],
      read: (page) => server.find({ queue: 'to-dispatch', ...page }),
    });
    this.open = new OpenOrder((id) => server.read(id));
    this.suggestions = new OrderSuggestions((id) => suggesting.suggestedUnits(id));
    this.rows = computed(() => urgentFirst(this.queue.rows()));
    this.cursor = new ListCursor(this.rows);
  }

  async reload(): Promise<void> {
    await Promise.all([this.queue.reload(), this.open.reload()]);
  }

  apply(message: LiveMessage): void {
    this.queue.apply(message);
    this.open.apply(message);
  }

  /** Follows the cursor: another order starts with nothing chosen. */
  async openChosen(): Promise<void> {
    const id = this.cursor.id();
    if (id === this.open.id()) return;
    this.startAfresh();
    await Promise.all([this.open.show(id), this.suggestions.show(id)]);
  }

  setLead(unit: Unit): void {
    this.choice.setLead(unit);
    void this.readPreview();
  }

  toggleCo(unit: Unit): void {
    this.choice.toggleCo(unit);
    void this.readPreview();
  }

  drop(unit: Unit): void {
    this.choice.drop(unit);
    void this.readPreview();
  }

  /** @returns the order that was dispatched; the desk stands at the next one then */
  async dispatch(): Promise<OrderReceipt | undefined> {
    const order = this.open.order();
    const lead = this.choice.lead();
    if (!order || !lead) return undefined;
    const command = {
      leadUnitId: lead.id,
      coUnitIds: this.choice.coIds(),
      note: this.note().trim(),
      expectedVersion: order.version,
    };
    const receipt = await this.submission.send((key) =>
      this.server.dispatch(order.id, command, key),
    );
    return this.done(order.id, receipt);
  }

  /** 退补充. @returns the order that went back to the agent; the desk stands at the next one then */
  async askForInfo(): Promise<OrderReceipt | undefined> {
    const order = this.open.order();
    const missing = this.missing()?.trim() ?? '';
    if (!order || missing === '') return undefined;
    const command = { missing, expectedVersion: order.version };
    const receipt = await this.submission.send((key) =>
      this.missingFacts.askForInfo(order.id, command, key),
    );
    return this.done(order.id, receipt);
  }

  private async done(
    orderId: string,
    receipt: OrderReceipt | undefined,
  ): Promise<OrderReceipt | undefined> {
    if (!receipt) {
      await this.open.reload();
      return undefined;
    }
    await this.goOn(orderId);
    return receipt;
  }

  /** The order is off the queue, by whatever way: the desk stands at the next one. */
  async goOn(orderId: string): Promise<void> {
    this.queue.remove(orderId);
    this.cursor.next();
    await this.openChosen();
  }

  private startAfresh(): void {
    this.choice.clear();
    this.note.set('');
    this.missing.set(undefined);
    this.computedDues.set(undefined);
    this.previewRefusal.set(undefined);
    this.submission.startAfresh();
  }

  private async readPreview(): Promise<void> {
    const order = this.open.order();
    const lead = this.choice.lead();
    const coUnitIds = this.choice.coIds();
    this.submission.forgetRefusal();
    this.previewRefusal.set(undefined);
    if (!order || !lead) {
      this.computedDues.set(undefined);
      return;
    }
    const isStill = () =>
      this.open.id() === order.id &&
      this.choice.lead() === lead &&
      this.choice.coIds().join() === coUnitIds.join();
    try {
      const preview = await this.server.previewDispatch(order.id, {
        leadUnitId: lead.id,
        coUnitIds,
      });
      if (isStill()) this.computedDues.set(preview);
    } catch (cause) {
      if (!isStill()) return;
      this.computedDues.set(undefined);
      this.previewRefusal.set(refusalOf(cause));
    }
  }
}
