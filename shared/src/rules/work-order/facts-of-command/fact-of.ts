import type { Assignment } from '../assignment.js';
import type { Situation } from '../guards/guard.js';
import type { WorkOrder } from '../work-order.js';
import type { CommandType, WorkOrderCommand } from '../work-order-command.js';
import type { FactType, WorkOrderFacts } from '../work-order-fact.js';

/** A fact before it is signed with who and when. */
export type FactBody = {
  readonly [T in FactType]: { readonly type: T } & Readonly<WorkOrderFacts[T]>;
}[FactType];

/**
 * What comes true when a command is accepted. Undefined only where the guards of the table would
 * have refused: then nothing may happen.
 */
export type FactOf<K extends CommandType> = (
  command: WorkOrderCommand<K>,
  situation: Situation,
) => FactBody | undefined;

/** By command, each command once. */
export type FactsOf<K extends CommandType> = { readonly [T in K]: FactOf<T> };

export function assignmentOf(
  order: WorkOrder | null,
  id: string | undefined,
): Assignment | undefined {
  return order?.assignments.find((assignment) => assignment.id === id);
}
