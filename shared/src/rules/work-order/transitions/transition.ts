import type { Permission } from '../../permissions/permission.js';
import type { InputGuard, OrderGuard } from '../guards/guard.js';
import type { CommandType } from '../work-order-command.js';
import type { FactType } from '../work-order-fact.js';
import type { WorkOrderState } from '../work-order-state.js';

/** NONE stands for "there is no order yet". */
export type Origin = WorkOrderState | 'NONE';

/** One line of the table people open in meetings. It says what may happen; `decide` makes it so. */
export interface Transition<K extends CommandType> {
  /** Number in the rulebook's table (2.3). */
  readonly row: string;
  readonly from: readonly Origin[];
  /** SAME: the order stays where it is. Several: back to where it came from. */
  readonly to: WorkOrderState | 'SAME' | readonly WorkOrderState[];
  readonly who: Permission | 'SYSTEM';
  readonly guards: readonly OrderGuard[];
  readonly inputGuards: readonly InputGuard<K>[];
  readonly fact: FactType;
}

/** Lines by command, each command once. */
export type TransitionsOf<K extends CommandType> = { readonly [T in K]: Transition<T> };
