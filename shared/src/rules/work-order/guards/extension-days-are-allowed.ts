import type { InputGuard } from './guard.js';

/** S2 R11 */
export const LEAST_EXTENSION_DAYS = 1;
export const MOST_EXTENSION_DAYS = 7;

export const extensionDaysAreAllowed: InputGuard<'REQUEST_EXTENSION'> = ({ days }) =>
  Number.isInteger(days) && days >= LEAST_EXTENSION_DAYS && days <= MOST_EXTENSION_DAYS
    ? undefined
    : {
        code: 'extension-days',
        params: { least: LEAST_EXTENSION_DAYS, most: MOST_EXTENSION_DAYS },
      };
