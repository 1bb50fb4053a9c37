import type { FileDispute as FileDisputeInput, OrderReceipt, WorkOrder } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { newId } from '../../../../platform/database/new-id.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { UnitsFacade } from '../../../units/units.facade.js';
import { CommandOrder } from '../command-order.js';
import { givenUnits } from '../given-units.js';

/** Row 21, 报备: 48 hours from the dispatch, provisionally until the city answers. */
@Injectable()
export class FileDispute {
  constructor(
    private readonly orders: CommandOrder,
    private readonly units: UnitsFacade,
    private readonly sla: SlaFacade,
  ) {}

  run(
    context: CommandContext,
    assignmentId: string,
    { expectedVersion, counterpartUnitId, ground, reason }: FileDisputeInput,
  ): Promise<OrderReceipt> {
    return this.orders.onAssignment(
      context,
      assignmentId,
      expectedVersion,
      async (tx, { order }) => {
        const [counterpart = null] = await givenUnits(tx, this.units, [counterpartUnitId]);
        return {
          type: 'FILE_DISPUTE',
          filingId: newId(tx.now),
          assignmentId,
          ground,
          counterpart,
          reason,
          signDue: await this.sla.filedSignDue(tx, order, dispatchOf(order, assignmentId, tx.now)),
        };
      },
    );
  }
}

/** Of an assignment that is not the order's nothing is counted: the rules refuse it. */
function dispatchOf({ assignments }: WorkOrder, assignmentId: string, now: Date): Date {
  const own = assignments.find(({ id }) => id === assignmentId);
  return own ? new Date(own.dispatchedAt) : now;
}
