import {
  type Due,
  hasReported,
  type InnerDue,
  leadOf,
  type OrderReceipt,
  type RuleOnRequest,
  subtreeOf,
  type WorkOrder,
  type WorkOrderCommand,
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
          : { type: 'APPROVE_EXTENSION', requestId, reason, ...(await this.newDues(tx, order)) },
    );
  }

  /** Of a request that is not open any more no due date is asked: the rules refuse it. */
  private async newDues(
    tx: Transaction,
    order: WorkOrder,
  ): Promise<{ newDue: Due; inner: InnerDue[] }> {
    const days = order.handling.openExtension?.days ?? 1;
    const lead = leadOf(order);
    const subs = lead ? subtreeOf(order, lead.id).filter(({ state }) => !hasReported(state)) : [];
    const extended = (oldDueAt: Date) => this.sla.extendedDue(tx, order, oldDueAt, days);
    const [newDue, inner] = await Promise.all([
      extended(lead ? new Date(lead.handleDueAt) : tx.now),
      Promise.all(
        subs.map(async ({ id, handleDueAt }) => ({
          assignmentId: id,
          newDue: await extended(new Date(handleDueAt)),
        })),
      ),
    ]);
    return { newDue, inner };
  }
}
