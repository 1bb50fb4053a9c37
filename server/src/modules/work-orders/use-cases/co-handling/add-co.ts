import { type AddCo as AddCoInput, leadOf, type OrderReceipt } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { newId } from '../../../../platform/database/new-id.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { UnitsFacade } from '../../../units/units.facade.js';
import { CommandOrder } from '../command-order.js';
import { givenUnits } from '../given-units.js';

/** Row 32, 增派: another unit joins, due before the LEAD. */
@Injectable()
export class AddCo {
  constructor(
    private readonly orders: CommandOrder,
    private readonly units: UnitsFacade,
    private readonly sla: SlaFacade,
  ) {}

  run(
    context: CommandContext,
    orderId: string,
    { unitId, requestId, note, expectedVersion }: AddCoInput,
  ): Promise<OrderReceipt> {
    return this.orders.onOrder(context, orderId, expectedVersion, async (tx, { order }) => {
      const [unit = null] = await givenUnits(tx, this.units, [unitId]);
      const leadDueAt = leadOf(order)?.handleDueAt;
      return {
        type: 'ADD_CO',
        requestId,
        unit: unit && { ...unit, assignmentId: newId(tx.now) },
        dues: await this.sla.joiningDues(
          tx,
          order,
          leadDueAt === undefined ? tx.now : new Date(leadDueAt),
          tx.now,
        ),
        note,
      };
    });
  }
}
