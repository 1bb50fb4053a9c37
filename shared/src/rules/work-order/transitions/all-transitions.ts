import type { CommandType } from '../work-order-command.js';
import type { WorkOrderState } from '../work-order-state.js';
import { DISPATCHING } from './dispatching.js';
import { INTAKE } from './intake.js';
import { SIGNING } from './signing.js';
import type { TransitionsOf } from './transition.js';

/** The whole table: what may happen to an order, asked by whom, and where it leads. */
export const TRANSITIONS: TransitionsOf<CommandType> = { ...INTAKE, ...DISPATCHING, ...SIGNING };

/** States whose way on is not built yet: handling and closing follow the signature. */
export const OPEN_ENDS: readonly WorkOrderState[] = ['IN_PROGRESS'];
