import type { AskForHelp as AskForHelpInput, OrderReceipt } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { newId } from '../../../../platform/database/new-id.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { UnitsFacade } from '../../../units/units.facade.js';
import { CommandOrder } from '../command-order.js';
import { givenUnits } from '../given-units.js';

/** Row 32, 申请协办: answered by the dispatcher in the time of a dispatch [P]. */
@Injectable()
export class AskForHelp {
  constructor(
    private readonly orders: CommandOrder,
    private readonly units: UnitsFacade,
    private readonly sla: SlaFacade,
  ) {}

  run(
    context: CommandContext,
    assignmentId: string,
    { unitId, reason, expectedVersion }: AskForHelpInput,
  ): Promise<OrderReceipt> {
    return this.orders.onAssignment(
      context,
      assignmentId,
      expectedVersion,
      async (tx, { order }) => {
        const [unit = null] = await givenUnits(tx, this.units, [unitId]);
        const reviewDue = await this.sla.dispatchDue(tx, order, tx.now);
        return {
          type: 'ASK_FOR_HELP',
          requestId: newId(tx.now),
          assignmentId,
          unit,
          reason,
          reviewDue,
        };
      },
    );
  }
}
