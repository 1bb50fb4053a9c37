import type { Actor, ForwardOrder as ForwardOrderInput, OrderReceipt } from '@hotline/shared';

import { ForwardOrder } from '../use-cases/chain/forward-order.js';
import { by } from './order-people.js';
import type { OrderWorld } from './order-world.js';

export interface ForwardedOrder {
  readonly id: string;
  /** The district's assignment, and the school's below it. */
  readonly leadId: string;
  readonly subId: string;
}

export function forward(
  world: OrderWorld,
  clerk: Actor,
  assignmentId: string,
  unitId: string,
  choice: Partial<ForwardOrderInput> = {},
): Promise<OrderReceipt> {
  const input = { unitId, asHandler: false, note: '请核实', ...choice };
  return world.get(ForwardOrder).run(by(clerk), assignmentId, input);
}

/** At the district, which signs and forwards it to the school. */
export async function atSchool(
  world: OrderWorld,
  choice: Partial<ForwardOrderInput> = {},
): Promise<ForwardedOrder> {
  const { id, assignmentId } = await world.dispatched(world.units.education);
  await forward(world, world.educationClerk, assignmentId, world.units.school, choice);
  return { id, leadId: assignmentId, subId: await world.assignmentOf(id, world.units.school) };
}

export async function partOf(world: OrderWorld, id: string, assignmentId: string) {
  const { assignments } = await world.read(id);
  return assignments.find((assignment) => assignment.id === assignmentId);
}
