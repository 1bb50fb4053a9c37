import type { FactType } from '../work-order-fact.js';
import { CHANGES_OF_CALLBACK } from './callback.js';
import { CHANGES_OF_CHAIN } from './chain.js';
import type { ChangesOf } from './change-of.js';
import { CHANGES_OF_CLOSING } from './closing.js';
import { CHANGES_OF_CO_HANDLING } from './co-handling.js';
import { CHANGES_OF_DELIVERY } from './delivery.js';
import { CHANGES_OF_DISPATCHING } from './dispatching.js';
import { CHANGES_OF_DISPUTES } from './disputes.js';
import { CHANGES_OF_ENDING } from './ending.js';
import { CHANGES_OF_ESCALATION } from './escalation.js';
import { CHANGES_OF_EXTENSION_OVERRIDE } from './extension-override.js';
import { CHANGES_OF_FILES } from './files.js';
import { CHANGES_OF_FILING } from './filing.js';
import { CHANGES_OF_HANDLING } from './handling.js';
import { CHANGES_OF_INTAKE } from './intake.js';
import { CHANGES_OF_MERGING } from './merging.js';
import { CHANGES_OF_OVERLAYS } from './overlays.js';
import { CHANGES_OF_RECOUNT } from './recount.js';
import { CHANGES_OF_SIGNING } from './signing.js';

/** What each fact changes on an order; everything it does not name stays. */
export const CHANGE_OF_FACT: ChangesOf<FactType> = {
  ...CHANGES_OF_INTAKE,
  ...CHANGES_OF_DISPATCHING,
  ...CHANGES_OF_DISPUTES,
  ...CHANGES_OF_SIGNING,
  ...CHANGES_OF_CHAIN,
  ...CHANGES_OF_FILING,
  ...CHANGES_OF_CO_HANDLING,
  ...CHANGES_OF_EXTENSION_OVERRIDE,
  ...CHANGES_OF_DELIVERY,
  ...CHANGES_OF_HANDLING,
  ...CHANGES_OF_FILES,
  ...CHANGES_OF_CLOSING,
  ...CHANGES_OF_CALLBACK,
  ...CHANGES_OF_MERGING,
  ...CHANGES_OF_ENDING,
  ...CHANGES_OF_OVERLAYS,
  ...CHANGES_OF_ESCALATION,
  ...CHANGES_OF_RECOUNT,
};
