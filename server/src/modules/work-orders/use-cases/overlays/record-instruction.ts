import {
  endOfCivilDate,
  type OrderReceipt,
  type RecordInstruction as RecordInstructionInput,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { newId } from '../../../../platform/database/new-id.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { Refused } from '../../../../platform/http/refused.js';
import { UnitsFacade } from '../../../units/units.facade.js';
import { CommandOrder } from '../command-order.js';

/** Row 49, 登记批示. */
@Injectable()
export class RecordInstruction {
  constructor(
    private readonly orders: CommandOrder,
    private readonly units: UnitsFacade,
  ) {}

  run(
    context: CommandContext,
    id: string,
    { expectedVersion, unitId, dueOn, ...input }: RecordInstructionInput,
  ): Promise<OrderReceipt> {
    return this.orders.onOrder(context, id, expectedVersion, async (tx) => ({
      type: 'RECORD_INSTRUCTION',
      instructionId: newId(tx.now),
      ...input,
      dueAt: dueOn === null ? null : endOfCivilDate(dueOn).toISOString(),
      unit: unitId === null ? null : await this.unit(tx, unitId),
    }));
  }

  private async unit(tx: Transaction, id: string): Promise<{ id: string; name: string }> {
    const [unit] = await this.units.byIds(tx, [id]);
    if (!unit) throw new Refused('unit-unknown');
    return { id: unit.id, name: unit.name };
  }
}
