import { computed, signal } from '@angular/core';
import {
  type LiveMessage,
  ORDER_CHANGED,
  OrderChanged,
  type OrderCounts,
  type OrderDetail,
  type OrderReceipt,
  type ReviewKind,
  type ReviewPage,
  type ReviewRow,
  type RuleDispute,
  type SuggestedUnits,
} from '@hotline/shared';

import { Submission } from '../../api/submission';
import type { Follower } from '../../live/followers';
import { Reread } from '../../live/reread';
import { OpenOrder } from '../../orders/open-order';
import { OrderSuggestions } from '../../orders/suggestions/order-suggestions';
import { type Refusal, refusalOf } from '../../refusal/refusal';
import { ListCursor } from '../../ui/lists/list-cursor';
import type { ReadState } from '../../ui/page/list-state';
import { DisputeRuling } from './dispute/dispute-ruling';
import { choicesOf, type Judgement, kindsOfFact, needsReason, takesReason } from './judgements';

/** What is answered by yes or no; a dispute has a ruling of its own. */
export type YesOrNo = Exclude<ReviewRow, { kind: 'DISPUTE' }>;

/** What the desk asks the server; `ReviewDoors` fits. */
export interface ReviewServer {
  reviews(kind: ReviewKind): Promise<ReviewPage>;
  counts(): Promise<OrderCounts>;
  read(orderId: string): Promise<OrderDetail>;
  suggestedUnits(orderId: string): Promise<SuggestedUnits>;
  ruleDispute(orderId: string, command: RuleDispute, key: string): Promise<OrderReceipt>;
  judge(
    judgement: Judgement,
    row: YesOrNo,
    command: { reason: string; expectedVersion: number },
    key: string,
  ): Promise<OrderReceipt>;
}

/** A request in the queue, under the id that the cursor walks by. */
export type ReviewInQueue = ReviewRow & { readonly id: string };

/** The reviewer's desk: what waits for the city's judgement, by kind, beside what it is judged by. */
export class ReviewDesk implements Follower {
  readonly open: OpenOrder;
  readonly judgement = signal<Judgement | undefined>(undefined);
  readonly reason = signal('');
  /** Of a dispute. */
  readonly ruling = new DisputeRuling();
  readonly suggestions: OrderSuggestions;
  readonly submission = new Submission();
  readonly cursor: ListCursor<ReviewInQueue>;

  private readonly chosenKind = signal<ReviewKind>('RETURN');
  private readonly shown = signal<readonly ReviewInQueue[]>([]);
  private readonly readState = signal<ReadState>('reading');
  private readonly refused = signal<Refusal | undefined>(undefined);
  private readonly inHand = signal<ReviewInQueue | undefined>(undefined);
  private readonly counted = signal<OrderCounts>({});
  private readonly reread = new Reread(() => this.read());
  private readonly recount = new Reread(() => this.count());

  readonly kind = this.chosenKind.asReadonly();
  readonly rows = this.shown.asReadonly();
  readonly state = this.readState.asReadonly();
  readonly refusal = this.refused.asReadonly();
  /** The request that is open; stays in sight when a colleague rules on it meanwhile. */
  readonly row = this.inHand.asReadonly();
  readonly choices = computed(() => {
    const row = this.row();
    return row && choicesOf(row);
  });
  readonly isGone = computed(() => {
    const id = this.row()?.id;
    return id !== undefined && !this.rows().some((row) => row.id === id);
  });
  /** How many wait in each list. */
  readonly counts = computed((): Readonly<Record<ReviewKind, number | undefined>> => {
    const counted = this.counted();
    return {
      FILING: counted.filingsToAnswer,
      RETURN: counted.returnsToRule,
      DISPUTE: counted.disputesToRule,
      EXTENSION: counted.extensionsToRule,
      CLOSE: counted.closesToRule,
      DISSATISFIED: counted.dissatisfiedToRule,
      REPEATED: counted.repeatedToRule,
    };
  });
  readonly isComplete = computed(() => {
    const judgement = this.judgement();
    return judgement !== undefined && (!needsReason(judgement) || this.reason().trim() !== '');
  });

  constructor(private readonly server: ReviewServer) {
    this.open = new OpenOrder((id) => server.read(id));
    this.suggestions = new OrderSuggestions((id) => server.suggestedUnits(id));
    this.cursor = new ListCursor(this.rows);
  }

  /** Another list: nothing is in hand. */
  async choose(kind: ReviewKind): Promise<void> {
    if (kind === this.kind() && this.state() !== 'reading') return;
    this.chosenKind.set(kind);
    this.shown.set([]);
    this.readState.set('reading');
    this.cursor.goTo(undefined);
    await Promise.all([this.openChosen(), this.reread.ask(), this.recount.ask()]);
  }

  async reload(): Promise<void> {
    await Promise.all([this.reread.ask(), this.recount.ask(), this.open.reload()]);
  }

  apply(message: LiveMessage): void {
    this.open.apply(message);
    if (message.type !== ORDER_CHANGED) return;
    const change = OrderChanged.safeParse(message.data).data;
    if (!change) return;
    const kinds = kindsOfFact(change.fact);
    const isListed = this.rows().some(({ order }) => order.id === change.orderId);
    if (isListed || kinds.includes(this.kind())) void this.reread.ask();
    if (isListed || kinds.length > 0) void this.recount.ask();
  }

  async openChosen(): Promise<void> {
    const row = this.cursor.row();
    if (this.cursor.id() === this.row()?.id || (!row && this.cursor.id())) return;
    this.inHand.set(row);
    this.judgement.set(undefined);
    this.reason.set('');
    this.ruling.startAfresh();
    this.submission.startAfresh();
    const isOnDuty = row?.kind === 'RETURN' || row?.kind === 'DISPUTE';
    await Promise.all([
      this.open.show(row?.order.id),
      this.suggestions.show(isOnDuty ? row.order.id : undefined),
    ]);
  }

  /** @returns whether it was ruled; the desk stands at the next request then */
  async rule(): Promise<boolean> {
    const row = this.row();
    const order = this.open.order();
    const judgement = this.judgement();
    if (!row || row.kind === 'DISPUTE' || !order) return false;
    if (!judgement || !this.isComplete()) return false;
    const reason = takesReason(judgement) ? this.reason().trim() : '';
    const command = { reason, expectedVersion: order.version };
    const isRuled = await this.send(row, (key) => this.server.judge(judgement, row, command, key));
    // A proposed strike-off stays in the list, for somebody else.
    if (isRuled && judgement === 'PROPOSE_STRIKE_OFF') void this.reread.ask();
    return isRuled;
  }

  /** 争议裁定. @returns whether it was ruled; the desk stands at the next dispute then */
  async ruleDispute(): Promise<boolean> {
    const row = this.row();
    const order = this.open.order();
    const command = order && this.ruling.command(order.version);
    if (row?.kind !== 'DISPUTE' || !command) return false;
    return this.send(row, (key) => this.server.ruleDispute(row.order.id, command, key));
  }

  private async send(
    row: ReviewInQueue,
    ask: (key: string) => Promise<OrderReceipt>,
  ): Promise<boolean> {
    const receipt = await this.submission.send(ask);
    if (!receipt) {
      await this.reload();
      return false;
    }
    this.shown.update((rows) => rows.filter(({ id }) => id !== row.id));
    this.cursor.next();
    void this.recount.ask();
    await this.openChosen();
    return true;
  }

  private async read(): Promise<void> {
    const kind = this.kind();
    try {
      const { reviews } = await this.server.reviews(kind);
      if (kind !== this.kind()) return;
      this.shown.set(reviews.map((row) => ({ ...row, id: idOf(row) })));
      this.renew();
      this.refused.set(undefined);
      this.readState.set('ready');
    } catch (cause) {
      if (kind !== this.kind()) return;
      this.refused.set(refusalOf(cause));
      if (this.readState() === 'reading') this.readState.set('failed');
    }
  }

  /** The request in hand as it is now: somebody may have proposed to strike it off meanwhile. */
  private renew(): void {
    const before = this.row();
    const now = this.rows().find(({ id }) => id === before?.id);
    if (!before || !now) return;
    this.inHand.set(now);
    const judgement = this.judgement();
    const choices = choicesOf(now);
    const open = [choices?.yes, choices?.no, choices?.other];
    if (judgement && !open.includes(judgement)) this.judgement.set(undefined);
  }

  private async count(): Promise<void> {
    try {
      this.counted.set(await this.server.counts());
    } catch {
      // Without the figures the desk still works.
    }
  }
}

const idOf = (row: ReviewRow): string => ('request' in row ? row.request.id : row.order.id);
