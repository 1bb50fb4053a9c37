import { computed, signal } from '@angular/core';
import {
  type LiveMessage,
  ORDER_CHANGED,
  OrderChanged,
  type OrderDetail,
  type OrderReceipt,
  type ReturnRequestPage,
  type ReturnRequestRow,
  type RulingDecision,
} from '@hotline/shared';

import { Submission } from '../../api/submission';
import type { Follower } from '../../live/followers';
import { Reread } from '../../live/reread';
import { OpenOrder } from '../../orders/open-order';
import { type Refusal, refusalOf } from '../../refusal/refusal';
import { ListCursor } from '../../ui/lists/list-cursor';
import type { ReadState } from '../../ui/page/list-state';

/** What the desk asks the server; `WorkOrdersApi` fits. */
export interface ReviewServer {
  returnRequests(): Promise<ReturnRequestPage>;
  read(orderId: string): Promise<OrderDetail>;
  ruleOnReturn(
    requestId: string,
    command: { decision: RulingDecision; reason: string; expectedVersion: number },
    key: string,
  ): Promise<OrderReceipt>;
}

/** A request in the queue, under the id that the cursor walks by. */
export interface RequestInQueue extends ReturnRequestRow {
  readonly id: string;
}

/** The reviewer's desk: requests to return, each beside what the unit answers for. */
export class ReviewDesk implements Follower {
  readonly open: OpenOrder;
  readonly decision = signal<RulingDecision | undefined>(undefined);
  readonly reason = signal('');
  readonly submission = new Submission();
  readonly cursor: ListCursor<RequestInQueue>;

  private readonly shown = signal<readonly RequestInQueue[]>([]);
  private readonly readState = signal<ReadState>('reading');
  private readonly refused = signal<Refusal | undefined>(undefined);
  private readonly inHand = signal<RequestInQueue | undefined>(undefined);
  private readonly reread = new Reread(() => this.read());

  readonly rows = this.shown.asReadonly();
  readonly state = this.readState.asReadonly();
  readonly refusal = this.refused.asReadonly();
  /** The request that is open; stays in sight when a colleague rules on it meanwhile. */
  readonly request = this.inHand.asReadonly();
  readonly isGone = computed(() => {
    const id = this.request()?.id;
    return id !== undefined && !this.rows().some((row) => row.id === id);
  });
  /** A rejection needs its reason in writing. */
  readonly isComplete = computed(() => {
    const decision = this.decision();
    return decision === 'APPROVED' || (decision === 'REJECTED' && this.reason().trim() !== '');
  });

  constructor(private readonly server: ReviewServer) {
    this.open = new OpenOrder((id) => server.read(id));
    this.cursor = new ListCursor(this.rows);
  }

  async reload(): Promise<void> {
    await Promise.all([this.reread.ask(), this.open.reload()]);
  }

  apply(message: LiveMessage): void {
    this.open.apply(message);
    if (message.type !== ORDER_CHANGED) return;
    const change = OrderChanged.safeParse(message.data).data;
    if (!change) return;
    const isListed = this.rows().some(({ order }) => order.id === change.orderId);
    if (isListed || change.state === 'RETURN_PENDING') void this.reread.ask();
  }

  async openChosen(): Promise<void> {
    const row = this.cursor.row();
    if (this.cursor.id() === this.request()?.id || (!row && this.cursor.id())) return;
    this.inHand.set(row);
    this.decision.set(undefined);
    this.reason.set('');
    this.submission.startAfresh();
    await this.open.show(row?.order.id);
  }

  /** @returns whether it was ruled; the desk stands at the next request then */
  async rule(): Promise<boolean> {
    const request = this.request();
    const order = this.open.order();
    const decision = this.decision();
    if (!request || !order || !decision || !this.isComplete()) return false;
    const command = { decision, reason: this.reason().trim(), expectedVersion: order.version };
    const receipt = await this.submission.send((key) =>
      this.server.ruleOnReturn(request.id, command, key),
    );
    if (!receipt) {
      await this.reload();
      return false;
    }
    this.shown.update((rows) => rows.filter(({ id }) => id !== request.id));
    this.cursor.next();
    await this.openChosen();
    return true;
  }

  private async read(): Promise<void> {
    try {
      const { requests } = await this.server.returnRequests();
      this.shown.set(requests.map((row) => ({ ...row, id: row.request.id })));
      this.refused.set(undefined);
      this.readState.set('ready');
    } catch (cause) {
      this.refused.set(refusalOf(cause));
      if (this.readState() === 'reading') this.readState.set('failed');
    }
  }
}
