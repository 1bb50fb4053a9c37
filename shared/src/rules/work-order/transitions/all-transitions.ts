import type { CommandType } from '../work-order-command.js';
import { CALLBACK } from './callback.js';
import { CLOSING } from './closing.js';
import { DISPATCHING } from './dispatching.js';
import { ENDING } from './ending.js';
import { HANDLING } from './handling.js';
import { INTAKE } from './intake.js';
import { NEED_INFO } from './need-info.js';
import { SIGNING } from './signing.js';
import type { TransitionsOf } from './transition.js';

/** The whole table: what may happen to an order, asked by whom, and where it leads. */
export const TRANSITIONS: TransitionsOf<CommandType> = {
  ...INTAKE,
  ...NEED_INFO,
  ...DISPATCHING,
  ...SIGNING,
  ...HANDLING,
  ...CLOSING,
  ...CALLBACK,
  ...ENDING,
};
