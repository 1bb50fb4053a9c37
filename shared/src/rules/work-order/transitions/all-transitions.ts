import type { CommandType } from '../work-order-command.js';
import { CALLBACK } from './callback.js';
import { CHAIN } from './chain.js';
import { CLOSING } from './closing.js';
import { CO_HANDLING } from './co-handling.js';
import { DELIVERY } from './delivery.js';
import { DISPATCHING } from './dispatching.js';
import { DISPUTES } from './disputes.js';
import { ENDING } from './ending.js';
import { ESCALATION } from './escalation.js';
import { EXTENSION_OVERRIDE } from './extension-override.js';
import { FILES } from './files.js';
import { FILING } from './filing.js';
import { HANDLING } from './handling.js';
import { INTAKE } from './intake.js';
import { MERGING } from './merging.js';
import { NEED_INFO } from './need-info.js';
import { OVERLAYS } from './overlays.js';
import { RECOUNT } from './recount.js';
import { SIGNING } from './signing.js';
import type { TransitionsOf } from './transition.js';

/** The whole table: what may happen to an order, asked by whom, and where it leads. */
export const TRANSITIONS: TransitionsOf<CommandType> = {
  ...INTAKE,
  ...NEED_INFO,
  ...DISPATCHING,
  ...DISPUTES,
  ...SIGNING,
  ...CHAIN,
  ...FILING,
  ...CO_HANDLING,
  ...EXTENSION_OVERRIDE,
  ...DELIVERY,
  ...HANDLING,
  ...FILES,
  ...CLOSING,
  ...CALLBACK,
  ...MERGING,
  ...ENDING,
  ...OVERLAYS,
  ...ESCALATION,
  ...RECOUNT,
};
