import type {
  Due,
  OrderReceipt,
  RuleOnRequest,
  WorkOrder,
  WorkOrderCommand,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { CommandOrder } from '../command-order.js';

/** Row 34, second step: the city rules; an approval counts on from the old due date. */
@Injectable()
export class RuleOnExtension {
  constructor(
    private readonly orders: CommandOrder,
    private readonly sla: SlaFacade,
  ) {}

  run(
    context: CommandContext,
    requestId: string,
    { decision, reason, expectedVersion }: RuleOnRequest,
  ): Promise<OrderReceipt> {
    return this.orders.onRequest(
      context,
      { id: requestId, kind: 'EXTENSION' },
      expectedVersion,
      async (tx, { order }): Promise<WorkOrderCommand<'APPROVE_EXTENSION' | 'REJECT_EXTENSION'>> =>
        decision === 'REJECTED'
          ? { type: 'REJECT_EXTENSION', requestId, reason }
          : { type: 'APPROVE_EXTENSION', requestId, reason, newDue: await this.newDue(tx, order) },
    );
  }

  /** Of a request that is not open any more no due date is asked: the rules refuse it. */
  private newDue(tx: Transaction, order: WorkOrder): Promise<Due> {
    const open = order.handling.openExtension;
    const lead = order.assignments.find(({ id }) => id === open?.assignmentId);
    return this.sla.extendedDue(
      tx,
      order,
      lead ? new Date(lead.handleDueAt) : tx.now,
      open?.days ?? 1,
    );
  }
}
