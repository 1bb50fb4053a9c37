import type { DispatchOrder, OrderReceipt, WorkOrder, WorkOrderCommand } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import type { CommandContext } from '../../../../platform/database/command-context.js';
import { newId } from '../../../../platform/database/new-id.js';
import type { ReadConnection } from '../../../../platform/database/transaction.js';
import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { SlaFacade } from '../../../sla/sla.facade.js';
import { UnitsFacade } from '../../../units/units.facade.js';
import { ChangeWorkOrder, receiptOf } from '../change-work-order.js';
import { givenUnits } from '../given-units.js';

export interface UnitChoice {
  readonly leadUnitId: string;
  readonly coUnitIds: readonly string[];
  readonly note: string;
}

/** Row 17, 派单: one LEAD, any CO units; every clock starts at this instant. */
@Injectable()
export class DispatchWorkOrder {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly change: ChangeWorkOrder,
    private readonly units: UnitsFacade,
    private readonly sla: SlaFacade,
  ) {}

  run(
    context: CommandContext,
    id: string,
    { expectedVersion, ...choice }: DispatchOrder,
  ): Promise<OrderReceipt> {
    return this.runner.run(context, async (tx) => {
      const changed = await this.change.run(
        tx,
        id,
        ({ order }) => this.commandFor(tx, order, choice, tx.now),
        expectedVersion,
      );
      return receiptOf(changed);
    });
  }

  /** The command as it would be at `now`: the preview asks for the same. */
  async commandFor(
    db: ReadConnection,
    order: WorkOrder,
    { leadUnitId, coUnitIds, note }: UnitChoice,
    now: Date,
  ): Promise<WorkOrderCommand<'DISPATCH'>> {
    const [units, dues] = await Promise.all([
      givenUnits(db, this.units, [leadUnitId, ...coUnitIds]),
      this.sla.dueDates(db, order, now),
    ]);
    const [lead = null, ...co] = units.map((unit) => unit && { ...unit, assignmentId: newId(now) });
    const { sign, handle, urgentContact = null, citizen } = dues;
    return { type: 'DISPATCH', lead, co, dues: { sign, handle, urgentContact, citizen }, note };
  }
}
