import {
  type OrderReceipt,
  ownAssignment,
  type SignAssignment as SignAssignmentInput,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { Refused } from '../../../../platform/http/refused.js';
import { orderIdOfAssignment } from '../../storage/lock-orders.js';
import { ChangeWorkOrder, receiptOf } from '../change-work-order.js';

const SIGNATURE = { LEAD: 'SIGN', CO: 'SIGN_AS_CO', SUB: 'SIGN_AS_SUB' } as const;

/** Row 19, 签收: by the LEAD it starts the work; a CO and a unit below sign for themselves. */
@Injectable()
export class SignAssignment {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly change: ChangeWorkOrder,
  ) {}

  run(
    context: CommandContext,
    assignmentId: string,
    { expectedVersion }: SignAssignmentInput,
  ): Promise<OrderReceipt> {
    return this.runner.run(context, async (tx) => {
      const orderId = await orderIdOfAssignment(tx, assignmentId);
      if (orderId === undefined) throw new Refused('not-found');
      const changed = await this.change.run(
        tx,
        orderId,
        ({ order }) => ({
          type: SIGNATURE[ownAssignment(order, tx.actor)?.role ?? 'LEAD'],
          assignmentId,
        }),
        expectedVersion,
      );
      return receiptOf(changed);
    });
  }
}
