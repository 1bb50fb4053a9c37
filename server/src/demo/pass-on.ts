import type { INestApplicationContext } from '@nestjs/common';

import { GetWorkOrder } from '../modules/work-orders/queries/get-work-order.js';
import { DispatchWorkOrder } from '../modules/work-orders/use-cases/dispatching/dispatch-work-order.js';
import { RequestReturn } from '../modules/work-orders/use-cases/signing/request-return.js';
import { RuleOnReturn } from '../modules/work-orders/use-cases/signing/rule-on-return.js';
import type { CommandContext } from '../platform/database/command-context.js';

export interface PassingUnit {
  readonly unitId: string;
  readonly clerk: CommandContext;
  /** The clause that the unit cites. */
  readonly basis: string;
}

/** 踢皮球: dispatched to each unit in turn, and returned by it with the reviewer's consent. */
export async function passOn(
  app: INestApplicationContext,
  id: string,
  units: readonly PassingUnit[],
  { dispatcher, reviewer }: Record<'dispatcher' | 'reviewer', CommandContext>,
): Promise<void> {
  for (const { unitId, clerk, basis } of units) {
    const { version } = await app.get(GetWorkOrder).run(dispatcher, id);
    const choice = { leadUnitId: unitId, coUnitIds: [], note: '', expectedVersion: version };
    await app.get(DispatchWorkOrder).run(dispatcher, id, choice);
    const { assignment } = await app.get(GetWorkOrder).run(clerk, id);
    if (!assignment) throw new Error('A dispatched order without an assignment');
    await app.get(RequestReturn).run(clerk, assignment.id, {
      reasonCode: 'NOT_OUR_DUTY',
      reasonText: '',
      basis,
      suggestedUnitId: null,
    });
    const { returnRequests } = await app.get(GetWorkOrder).run(reviewer, id);
    const filed = returnRequests.find(({ state }) => state === 'FILED');
    if (!filed) throw new Error('A filed return is missing');
    const reason = '经核实确非该单位职责，另行派单。';
    await app.get(RuleOnReturn).run(reviewer, filed.id, { decision: 'APPROVED', reason });
  }
}
