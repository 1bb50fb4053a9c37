import type { Actor } from '../../permissions/actor.js';
import type { WorkOrder } from '../work-order.js';
import type { CommandType, WorkOrderCommand } from '../work-order-command.js';
import type { Verdict } from '../work-order-refusal.js';

/** Asks the order, the actor and the time only: buttons ask it too. */
export type OrderGuard = (order: WorkOrder, actor: Actor, now: Date) => Verdict;

export interface Situation {
  /** Null while there is no order yet. */
  readonly order: WorkOrder | null;
  readonly actor: Actor;
  readonly now: Date;
}

/** Asks what was filled in and what was looked up for it. */
export type InputGuard<K extends CommandType> = (
  command: WorkOrderCommand<K>,
  situation: Situation,
) => Verdict;
