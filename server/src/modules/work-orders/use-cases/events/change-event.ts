import type { AddToEvent, ChangeBroadcast, EndEvent, EventReceipt } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { Refused } from '../../../../platform/http/refused.js';
import { type EventRow, lockEvent, saveEvent } from '../../storage/events.js';
import { JoinOrders } from './join-orders.js';

/** While an event goes on: more orders, another broadcast, its end. Refused: `event-ended` { by, at }. */
@Injectable()
export class ChangeEvent {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly joinOrders: JoinOrders,
  ) {}

  add(context: CommandContext, id: string, { orderIds }: AddToEvent): Promise<EventReceipt> {
    return this.change(context, id, 'EventGrown', async (tx, event) => {
      await saveEvent(tx, event);
      return this.joinOrders.run(tx, event, orderIds);
    });
  }

  broadcast(
    context: CommandContext,
    id: string,
    { broadcast }: ChangeBroadcast,
  ): Promise<EventReceipt> {
    return this.change(context, id, 'EventBroadcastChanged', async (tx, event) => {
      await saveEvent(tx, { ...event, broadcast });
      return { id, joined: 0, refused: [] };
    });
  }

  end(context: CommandContext, id: string, { reason }: EndEvent): Promise<EventReceipt> {
    return this.change(context, id, 'EventEnded', async (tx, event) => {
      await saveEvent(tx, {
        ...event,
        ended_at: tx.now,
        ended_by_name: tx.actor.name,
        end_reason: reason,
      });
      return { id, joined: 0, refused: [] };
    });
  }

  private change(
    context: CommandContext,
    id: string,
    type: string,
    work: (tx: Transaction, event: EventRow) => Promise<EventReceipt>,
  ): Promise<EventReceipt> {
    return this.runner.run(context, async (tx) => {
      const event = await lockEvent(tx, id);
      if (!event) throw new Refused('not-found');
      if (event.ended_at) {
        const { ended_by_name: by, ended_at: at } = event;
        throw new Refused('event-ended', { by, at: at.toISOString() });
      }
      const receipt = await work(tx, event);
      tx.record({ aggregate: 'hotline-event', id, version: event.version + 1, type, data: {} });
      return receipt;
    });
  }
}
