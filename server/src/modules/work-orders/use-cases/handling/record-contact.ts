import type { OrderReceipt, RecordContact as RecordContactInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { newId } from '../../../../platform/database/new-id.js';
import { CommandOrder } from '../command-order.js';

/** Row 29, 联系诉求人: who was reached clears the clock of the same-day contact. */
@Injectable()
export class RecordContact {
  constructor(private readonly orders: CommandOrder) {}

  /** By the unit that handles the order. */
  ofUnit(
    context: CommandContext,
    assignmentId: string,
    { expectedVersion, ...input }: RecordContactInput,
  ): Promise<OrderReceipt> {
    return this.orders.onAssignment(context, assignmentId, expectedVersion, (tx) => ({
      type: 'RECORD_CONTACT',
      contactId: newId(tx.now),
      assignmentId,
      ...input,
    }));
  }

  /** By the agent who asks for missing facts. */
  ofCentre(
    context: CommandContext,
    id: string,
    { expectedVersion, ...input }: RecordContactInput,
  ): Promise<OrderReceipt> {
    return this.orders.onOrder(context, id, expectedVersion, (tx) => ({
      type: 'RECORD_CONTACT',
      contactId: newId(tx.now),
      assignmentId: null,
      ...input,
    }));
  }
}
