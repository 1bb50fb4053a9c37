import type { OrderReceipt, ReportAsSub as ReportAsSubInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { CommandOrder } from '../command-order.js';

/** Row 31: a unit below reports to the unit above. */
@Injectable()
export class ReportAsSub {
  constructor(private readonly orders: CommandOrder) {}

  run(
    context: CommandContext,
    assignmentId: string,
    { expectedVersion, ...input }: ReportAsSubInput,
  ): Promise<OrderReceipt> {
    return this.orders.onAssignment(context, assignmentId, expectedVersion, () => ({
      type: 'REPORT_AS_SUB',
      assignmentId,
      ...input,
    }));
  }
}
