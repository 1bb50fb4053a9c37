import type { DraftClose as DraftCloseInput, OrderReceipt } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { citedFiles } from '../cited-files.js';
import { CommandOrder } from '../command-order.js';

/** Row 38: the clerk writes the report that the leader is to sign. */
@Injectable()
export class DraftClose {
  constructor(private readonly orders: CommandOrder) {}

  run(
    context: CommandContext,
    assignmentId: string,
    { expectedVersion, ...input }: DraftCloseInput,
  ): Promise<OrderReceipt> {
    return this.orders.onAssignment(
      context,
      assignmentId,
      expectedVersion,
      async (tx, { order }) => ({
        type: 'DRAFT_CLOSE',
        assignmentId,
        ...input,
        files: await citedFiles(tx, order.id, input.report.attachmentIds),
      }),
    );
  }
}
