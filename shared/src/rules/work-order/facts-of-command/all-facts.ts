import type { CommandType } from '../work-order-command.js';
import { FACTS_OF_CALLBACK } from './callback.js';
import { FACTS_OF_CHAIN } from './chain.js';
import { FACTS_OF_CLOSING } from './closing.js';
import { FACTS_OF_CO_HANDLING } from './co-handling.js';
import { FACTS_OF_DELIVERY } from './delivery.js';
import { FACTS_OF_DISPATCHING } from './dispatching.js';
import { FACTS_OF_DISPUTES } from './disputes.js';
import { FACTS_OF_ENDING } from './ending.js';
import { FACTS_OF_ESCALATION } from './escalation.js';
import { FACTS_OF_EXTENSION_OVERRIDE } from './extension-override.js';
import type { FactsOf } from './fact-of.js';
import { FACTS_OF_FILES } from './files.js';
import { FACTS_OF_FILING } from './filing.js';
import { FACTS_OF_HANDLING } from './handling.js';
import { FACTS_OF_INTAKE } from './intake.js';
import { FACTS_OF_MERGING } from './merging.js';
import { FACTS_OF_OVERLAYS } from './overlays.js';
import { FACTS_OF_RECOUNT } from './recount.js';
import { FACTS_OF_SIGNING } from './signing.js';

export const FACT_OF_COMMAND: FactsOf<CommandType> = {
  ...FACTS_OF_INTAKE,
  ...FACTS_OF_DISPATCHING,
  ...FACTS_OF_DISPUTES,
  ...FACTS_OF_SIGNING,
  ...FACTS_OF_CHAIN,
  ...FACTS_OF_FILING,
  ...FACTS_OF_CO_HANDLING,
  ...FACTS_OF_EXTENSION_OVERRIDE,
  ...FACTS_OF_DELIVERY,
  ...FACTS_OF_HANDLING,
  ...FACTS_OF_FILES,
  ...FACTS_OF_CLOSING,
  ...FACTS_OF_CALLBACK,
  ...FACTS_OF_MERGING,
  ...FACTS_OF_ENDING,
  ...FACTS_OF_OVERLAYS,
  ...FACTS_OF_ESCALATION,
  ...FACTS_OF_RECOUNT,
};
