import type { Actor, RuleDispute as RuleDisputeInput } from '@hotline/shared';

import { DispatchWorkOrder } from '../use-cases/dispatching/dispatch-work-order.js';
import { RuleDispute } from '../use-cases/dispatching/rule-dispute.js';
import { by } from './order-people.js';
import { requestReturn, rule } from './order-steps.js';
import type { OrderWorld } from './order-world.js';

/** Dispatched to the unit, and returned by it with the city's consent. */
export async function dispatchAndReturn(
  world: OrderWorld,
  id: string,
  unitId: string,
  clerk: Actor,
): Promise<void> {
  const { version } = await world.read(id);
  const choice = { leadUnitId: unitId, coUnitIds: [], note: '', expectedVersion: version };
  await world.get(DispatchWorkOrder).run(by(world.dispatcher), id, choice);
  const assignmentId = await world.assignmentOf(id, unitId);
  await rule(world, await requestReturn(world, assignmentId, clerk), 'APPROVED');
}

/** 踢皮球: heating returns it, then water does. */
export async function disputed(
  world: OrderWorld,
  form: Parameters<OrderWorld['submitted']>[0] = {},
): Promise<{ id: string; version: number }> {
  const { id } = await world.submitted(form);
  await dispatchAndReturn(world, id, world.units.heating, world.heatingClerk);
  await dispatchAndReturn(world, id, world.units.water, world.waterClerk);
  return { id, version: (await world.read(id)).version };
}

export const RULING = {
  reason: '室温不达标先由供热单位查明原因。',
  clause: '《供热条例》第二十一条',
} as const;

export function ruleDispute(
  world: OrderWorld,
  order: { readonly id: string; readonly version: number },
  choice: Partial<RuleDisputeInput> = {},
  judge: Actor = world.reviewer,
  key?: string,
) {
  return world.get(RuleDispute).run(by(judge, key), order.id, {
    leadUnitId: world.units.heating,
    coUnitIds: [],
    note: '',
    expectedVersion: order.version,
    ...RULING,
    ...choice,
  });
}
