import type { OrderReceipt, RemoveInstruction as RemoveInstructionInput } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { AuditFacade } from '../../../audit/audit.facade.js';
import { CommandOrder } from '../command-order.js';

/** G7: taking a leader's instruction off an order lowers who has to sign, so it is audited. */
@Injectable()
export class RemoveInstruction {
  constructor(
    private readonly orders: CommandOrder,
    private readonly audit: AuditFacade,
  ) {}

  run(
    context: CommandContext,
    id: string,
    { expectedVersion, reason }: RemoveInstructionInput,
  ): Promise<OrderReceipt> {
    const overlay = { id, kind: 'INSTRUCTION' } as const;
    return this.orders.onOverlay(context, overlay, expectedVersion, async (tx, { order, row }) => {
      const instruction = order.handling.overlays.instructions.find((known) => known.id === id);
      await this.audit.record(tx, {
        action: 'order.instruction-removed',
        subjectType: 'work-order',
        subjectId: order.id,
        detail: { reason, leader: instruction?.leader ?? '', orderNo: row.order_no },
      });
      return { type: 'REMOVE_INSTRUCTION', instructionId: id, reason };
    });
  }
}
