import { computed, signal } from '@angular/core';
import type {
  LiveMessage,
  OrderDetail,
  OrderPage,
  OrderReceipt,
  OrderSummary,
  WorkOrderState,
} from '@hotline/shared';

import type { SigningApi } from '../../../api/signing-api';
import { Submission } from '../../../api/submission';
import type { Follower } from '../../../live/followers';
import { OpenOrder } from '../../../orders/open-order';
import { OrderQueue } from '../../../orders/order-queue';
import { ListCursor } from '../../../ui/lists/list-cursor';

/** What the dispatcher looks after once an order is on its way. */
export const IN_HAND_LISTS = ['help-requested', 'unreceived', 'in-progress'] as const;

export type InHandList = (typeof IN_HAND_LISTS)[number];

const STATES: Readonly<Record<InHandList, readonly WorkOrderState[]>> = {
  'help-requested': ['IN_PROGRESS'],
  unreceived: ['PENDING_SIGN', 'RETURN_PENDING', 'IN_PROGRESS'],
  'in-progress': ['IN_PROGRESS'],
};

/** The only facts that bring an order in. */
const ENTERS_BY: Readonly<Record<InHandList, readonly string[]>> = {
  'help-requested': ['HelpRequested'],
  unreceived: ['UnreceivedMarked'],
  'in-progress': ['AssignmentSigned', 'SignedAndForwarded', 'ReturnRejected', 'CloseRejected'],
};

/** What the desk asks the server. */
export interface InHandServer extends Pick<SigningApi, 'addCo' | 'declineHelp'> {
  find(query: { queue: InHandList; cursor?: string; limit: number }): Promise<OrderPage>;
  read(id: string): Promise<OrderDetail>;
}

/** Orders in the units' hands: who asks for help, who was not reached, who needs one unit more. */
export class InHandDesk implements Follower {
  readonly open: OpenOrder;
  readonly submission = new Submission();
  /** The unit that is to join; what is told to it, or why none joins. */
  readonly unitId = signal<string | undefined>(undefined);
  readonly text = signal('');
  readonly cursor: ListCursor<OrderSummary>;

  private readonly chosenList = signal<InHandList>('help-requested');
  private readonly queues: Readonly<Record<InHandList, OrderQueue>>;
  readonly list = this.chosenList.asReadonly();
  readonly queue = computed(() => this.queues[this.list()]);
  readonly rows = computed(() => this.queue().rows());
  /** The request of the order in hand that nobody has answered. */
  readonly request = computed(() =>
    this.open.order()?.helpRequests.find(({ state }) => state === 'FILED'),
  );

  constructor(private readonly server: InHandServer) {
    const queueOf = (queue: InHandList) =>
      new OrderQueue({
        states: STATES[queue],
        entersBy: ({ fact }) => ENTERS_BY[queue].includes(fact),
        read: (page) => server.find({ queue, ...page }),
      });
    this.queues = {
      'help-requested': queueOf('help-requested'),
      unreceived: queueOf('unreceived'),
      'in-progress': queueOf('in-progress'),
    };
    this.open = new OpenOrder((id) => server.read(id));
    this.cursor = new ListCursor(this.rows);
  }

  async choose(list: InHandList): Promise<void> {
    this.chosenList.set(list);
    this.cursor.goTo(undefined);
    await Promise.all([this.openChosen(), this.queue().reload()]);
  }

  async reload(): Promise<void> {
    await Promise.all([this.queue().reload(), this.open.reload()]);
  }

  apply(message: LiveMessage): void {
    this.queue().apply(message);
    this.open.apply(message);
  }

  /** Another order: the unit that was asked for is chosen already. */
  async openChosen(): Promise<void> {
    const id = this.cursor.id();
    if (id === this.open.id()) return;
    this.startAfresh();
    await this.open.show(id);
    this.unitId.set(this.request()?.helper.id);
  }

  /** 增派 */
  async add(): Promise<OrderReceipt | undefined> {
    const order = this.open.order();
    const unitId = this.unitId();
    if (!order || unitId === undefined) return undefined;
    const command = {
      unitId,
      requestId: this.request()?.id ?? null,
      note: this.text().trim(),
      expectedVersion: order.version,
    };
    return this.done(
      await this.submission.send((key) => this.server.addCo(order.id, command, key)),
    );
  }

  /** 不同意协办 */
  async decline(): Promise<OrderReceipt | undefined> {
    const order = this.open.order();
    const request = this.request();
    if (!order || !request) return undefined;
    const command = { reason: this.text().trim(), expectedVersion: order.version };
    return this.done(
      await this.submission.send((key) => this.server.declineHelp(request.id, command, key)),
    );
  }

  /** Answered, the next request is in hand; a unit more leaves the order where it is. */
  private async done(receipt: OrderReceipt | undefined): Promise<OrderReceipt | undefined> {
    if (receipt && this.list() === 'help-requested') {
      this.queue().remove(receipt.id);
      this.cursor.next();
      await this.openChosen();
      return receipt;
    }
    if (receipt) this.startAfresh();
    await this.reload();
    return receipt;
  }

  private startAfresh(): void {
    this.unitId.set(undefined);
    this.text.set('');
    this.submission.startAfresh();
  }
}
