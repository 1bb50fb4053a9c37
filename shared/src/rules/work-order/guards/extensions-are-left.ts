import type { OrderGuard } from './guard.js';

/** S2 R11 */
export const MOST_EXTENSIONS = 2;

/** G4, I5: a third one needs an override (row 35). */
export const extensionsAreLeft: OrderGuard = ({
  handling: { approvedExtensions, extensionOverride },
}) =>
  approvedExtensions < MOST_EXTENSIONS + (extensionOverride?.confirmedAt ? 1 : 0)
    ? undefined
    : { code: 'extensions-used-up', params: { approved: approvedExtensions } };
