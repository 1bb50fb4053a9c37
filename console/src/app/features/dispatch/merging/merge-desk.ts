import { signal } from '@angular/core';
import type { FoundDuplicate, OrderDetail, OrderReceipt } from '@hotline/shared';

import { newIdempotencyKey } from '../../../api/idempotency-key';
import type { MergingApi } from '../../../api/merging-api';
import { Submission } from '../../../api/submission';
import { type Refusal, refusalOf } from '../../../refusal/refusal';

/** What the desk asks the server; `MergingApi` fits. */
export type MergeServer = Pick<MergingApi, 'duplicates' | 'merge' | 'group' | 'declineMerge'>;

/** How two orders of this matter go together: by one unit for all, or each by itself (G10). */
export type Togetherness = 'MERGE' | 'GROUP';

/** One of several that were to join the order in hand, and why it did not. */
export interface NotJoined {
  readonly orderNo: string;
  readonly refusal: Refusal;
}

/** What may be the same matter as the order in hand, and the way into a group and past it. */
export class MergeDesk {
  readonly submission = new Submission();
  /** Undefined while nobody is about to decline the suggestion. */
  readonly declining = signal<string | undefined>(undefined);

  private readonly found = signal<readonly FoundDuplicate[]>([]);
  private readonly failed = signal<Refusal | undefined>(undefined);
  private readonly collected = signal<ReadonlySet<string>>(new Set());
  private readonly refused = signal<readonly NotJoined[]>([]);
  private asked?: string;

  readonly duplicates = this.found.asReadonly();
  readonly refusal = this.failed.asReadonly();
  readonly notJoined = this.refused.asReadonly();
  private readonly way = signal<Togetherness>('MERGE');
  readonly togetherness = this.way.asReadonly();
  /** Ids of those that were ticked. */
  readonly chosen = this.collected.asReadonly();

  constructor(private readonly server: MergeServer) {}

  /**
   * Another order is in hand.
   *
   * @param personalBenefit each person gets his own: nobody is merged
   */
  async show(order: OrderDetail, personalBenefit: boolean): Promise<void> {
    this.way.set(personalBenefit ? 'GROUP' : 'MERGE');
    if (order.id === this.asked) return;
    this.asked = order.id;
    this.found.set([]);
    this.failed.set(undefined);
    this.collected.set(new Set());
    this.refused.set([]);
    this.declining.set(undefined);
    this.submission.startAfresh();
    await this.look(order.id);
  }

  toggle(id: string): void {
    this.collected.update((before) => {
      const ids = new Set(before);
      if (!ids.delete(id)) ids.add(id);
      return ids;
    });
  }

  /** The order in hand joins the other one. */
  join(
    { id, version }: OrderDetail,
    masterId: string,
    togetherness: Togetherness,
  ): Promise<OrderReceipt | undefined> {
    const command = { masterId, expectedVersion: version };
    return this.submission.send((key) => this.send(togetherness, id, command, key));
  }

  /** Those that were ticked join the order in hand, one after the other; answers how many did. */
  async collect(order: OrderDetail): Promise<number> {
    const ticked = this.found().filter(({ order: { id } }) => this.chosen().has(id));
    const refused: NotJoined[] = [];
    for (const { order: member } of ticked) {
      const command = { masterId: order.id, expectedVersion: member.version };
      try {
        await this.send(this.togetherness(), member.id, command, newIdempotencyKey());
      } catch (cause) {
        refused.push({ orderNo: member.orderNo ?? '', refusal: refusalOf(cause) });
      }
    }
    this.collected.set(new Set());
    this.refused.set(refused);
    await this.look(order.id);
    return ticked.length - refused.length;
  }

  decline({ id, version }: OrderDetail): Promise<OrderReceipt | undefined> {
    const reason = this.declining()?.trim() ?? '';
    return this.submission.send((key) =>
      this.server.declineMerge(id, { reason, expectedVersion: version }, key),
    );
  }

  private send(
    togetherness: Togetherness,
    id: string,
    command: { masterId: string; expectedVersion: number },
    key: string,
  ): Promise<OrderReceipt> {
    return togetherness === 'MERGE'
      ? this.server.merge(id, command, key)
      : this.server.group(id, command, key);
  }

  private async look(id: string): Promise<void> {
    try {
      const { duplicates } = await this.server.duplicates(id);
      if (this.asked === id) this.found.set(duplicates.filter(isOpen));
    } catch (cause) {
      if (this.asked === id) this.failed.set(refusalOf(cause));
    }
  }
}

/** What is closed is no master any more; whether it is repeated the reviewer judges. */
function isOpen({ advice }: FoundDuplicate): boolean {
  return advice !== 'REPEATED';
}
