import type { CommandType } from '../work-order-command.js';
import { FACTS_OF_CALLBACK } from './callback.js';
import { FACTS_OF_CLOSING } from './closing.js';
import { FACTS_OF_DISPATCHING } from './dispatching.js';
import { FACTS_OF_ENDING } from './ending.js';
import type { FactsOf } from './fact-of.js';
import { FACTS_OF_HANDLING } from './handling.js';
import { FACTS_OF_INTAKE } from './intake.js';
import { FACTS_OF_SIGNING } from './signing.js';

export const FACT_OF_COMMAND: FactsOf<CommandType> = {
  ...FACTS_OF_INTAKE,
  ...FACTS_OF_DISPATCHING,
  ...FACTS_OF_SIGNING,
  ...FACTS_OF_HANDLING,
  ...FACTS_OF_CLOSING,
  ...FACTS_OF_CALLBACK,
  ...FACTS_OF_ENDING,
};
