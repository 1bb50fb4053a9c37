import type { OrderGuard } from './guard.js';

/** Row 32: one at a time. */
export const noHelpIsPending: OrderGuard = ({ handling: { openHelp } }) =>
  openHelp ? { code: 'help-pending', params: { unit: openHelp.unitName } } : undefined;

/** Row 32: there is something to answer. */
export const helpIsPending: OrderGuard = ({ handling: { openHelp } }) =>
  openHelp ? undefined : { code: 'request-not-open', params: {} };
