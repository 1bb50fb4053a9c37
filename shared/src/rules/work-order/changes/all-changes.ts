import type { FactType } from '../work-order-fact.js';
import { CHANGES_OF_CALLBACK } from './callback.js';
import type { ChangesOf } from './change-of.js';
import { CHANGES_OF_CLOSING } from './closing.js';
import { CHANGES_OF_DISPATCHING } from './dispatching.js';
import { CHANGES_OF_ENDING } from './ending.js';
import { CHANGES_OF_HANDLING } from './handling.js';
import { CHANGES_OF_INTAKE } from './intake.js';
import { CHANGES_OF_SIGNING } from './signing.js';

/** What each fact changes on an order; everything it does not name stays. */
export const CHANGE_OF_FACT: ChangesOf<FactType> = {
  ...CHANGES_OF_INTAKE,
  ...CHANGES_OF_DISPATCHING,
  ...CHANGES_OF_SIGNING,
  ...CHANGES_OF_HANDLING,
  ...CHANGES_OF_CLOSING,
  ...CHANGES_OF_CALLBACK,
  ...CHANGES_OF_ENDING,
};
