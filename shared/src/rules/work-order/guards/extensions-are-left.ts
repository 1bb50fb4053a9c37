import type { OrderGuard } from './guard.js';

/** S2 R11 */
export const MOST_EXTENSIONS = 2;

/** G4, I5: a third one needs an override. */
export const extensionsAreLeft: OrderGuard = ({ handling: { approvedExtensions } }) =>
  approvedExtensions < MOST_EXTENSIONS
    ? undefined
    : { code: 'extensions-used-up', params: { approved: approvedExtensions } };
