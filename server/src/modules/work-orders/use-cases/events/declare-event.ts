import type { DeclareEvent as DeclareEventInput, EventReceipt } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { newId } from '../../../../platform/database/new-id.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { insertEvent } from '../../storage/events.js';
import { JoinOrders } from './join-orders.js';

/** Row 59, 升级为突发事件. */
@Injectable()
export class DeclareEvent {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly joinOrders: JoinOrders,
  ) {}

  run(
    context: CommandContext,
    { title, broadcast, orderIds }: DeclareEventInput,
  ): Promise<EventReceipt> {
    return this.runner.run(context, async (tx) => {
      const event = { id: newId(tx.now), title, broadcast };
      await insertEvent(tx, event);
      tx.record({
        aggregate: 'hotline-event',
        id: event.id,
        version: 1,
        type: 'EventDeclared',
        data: {},
      });
      return this.joinOrders.run(tx, event, orderIds);
    });
  }
}
