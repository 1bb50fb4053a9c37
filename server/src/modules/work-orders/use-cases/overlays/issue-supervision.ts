import type { IssueSupervision as IssueSupervisionInput, OrderReceipt } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { newId } from '../../../../platform/database/new-id.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { CommandOrder } from '../command-order.js';
import { supervisionDueOf } from './overlay-due.js';

/** Row 47, 督办立项. */
@Injectable()
export class IssueSupervision {
  constructor(
    private readonly orders: CommandOrder,
    private readonly sla: SlaFacade,
  ) {}

  run(
    context: CommandContext,
    id: string,
    { expectedVersion, form, unitId, text, dueAt }: IssueSupervisionInput,
  ): Promise<OrderReceipt> {
    return this.orders.onOrder(context, id, expectedVersion, async (tx, { order }) => ({
      type: 'ISSUE_SUPERVISION',
      supervisionId: newId(tx.now),
      form,
      unitId,
      text,
      ...(await supervisionDueOf(tx, this.sla, order, form, { now: tx.now, dueAt })),
    }));
  }
}
