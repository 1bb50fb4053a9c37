import {
  type ForwardOrder as ForwardOrderInput,
  handlingDueOf,
  isUnsigned,
  type OrderReceipt,
  ownAssignment,
  type WorkOrder,
  type WorkOrderCommand,
} from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { newId } from '../../../../platform/database/new-id.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { UnitsFacade } from '../../../units/units.facade.js';
import { CommandOrder } from '../command-order.js';
import { givenUnits } from '../given-units.js';

/** Rows 20 and 31, 签收并转交 and 二级转派: the order goes on to a unit of the own subtree. */
@Injectable()
export class ForwardOrder {
  constructor(
    private readonly orders: CommandOrder,
    private readonly units: UnitsFacade,
    private readonly sla: SlaFacade,
  ) {}

  run(
    context: CommandContext,
    assignmentId: string,
    { expectedVersion, ...choice }: ForwardOrderInput,
  ): Promise<OrderReceipt> {
    return this.orders.onAssignment(context, assignmentId, expectedVersion, (tx, { order }) =>
      this.commandFor(tx, order, assignmentId, choice),
    );
  }

  private async commandFor(
    tx: Transaction,
    order: WorkOrder,
    assignmentId: string,
    { unitId, asHandler, dueOn, note }: Omit<ForwardOrderInput, 'expectedVersion'>,
  ): Promise<WorkOrderCommand<'SIGN_AND_FORWARD' | 'FORWARD'>> {
    const own = ownAssignment(order, tx.actor);
    // Of a unit without a part no date is asked: the rules refuse it.
    const outerDueAt = own ? new Date(handlingDueOf(order, own)) : tx.now;
    const [[unit = null], dues] = await Promise.all([
      givenUnits(tx, this.units, [unitId]),
      this.sla.subDues(tx, order, { outerDueAt, dueOn }, tx.now),
    ]);
    const signsToo = own?.role === 'LEAD' && isUnsigned(own.state);
    return {
      type: signsToo ? 'SIGN_AND_FORWARD' : 'FORWARD',
      assignmentId,
      unit: unit && { ...unit, assignmentId: newId(tx.now) },
      asHandler,
      dues,
      note,
    };
  }
}
