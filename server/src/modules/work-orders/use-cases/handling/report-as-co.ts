import type { OrderReceipt, ReportAsCo as ReportAsCoInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { CommandOrder } from '../command-order.js';

/** Row 32: a co-handling unit reports to the lead unit. */
@Injectable()
export class ReportAsCo {
  constructor(private readonly orders: CommandOrder) {}

  run(
    context: CommandContext,
    assignmentId: string,
    { expectedVersion, ...input }: ReportAsCoInput,
  ): Promise<OrderReceipt> {
    return this.orders.onAssignment(context, assignmentId, expectedVersion, () => ({
      type: 'REPORT_AS_CO',
      assignmentId,
      ...input,
    }));
  }
}
