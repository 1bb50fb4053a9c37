import type { OrderReceipt, ReportSupervision as ReportSupervisionInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { CommandOrder } from '../command-order.js';

/** Row 48, 督办回告. */
@Injectable()
export class ReportSupervision {
  constructor(private readonly orders: CommandOrder) {}

  run(
    context: CommandContext,
    id: string,
    { expectedVersion, report }: ReportSupervisionInput,
  ): Promise<OrderReceipt> {
    return this.orders.onOverlay(context, { id, kind: 'SUPERVISION' }, expectedVersion, () => ({
      type: 'REPORT_SUPERVISION',
      supervisionId: id,
      report,
    }));
  }
}
