import type { OrderGuard } from './guard.js';

/** G4: one at a time. */
export const noExtensionIsPending: OrderGuard = ({ handling }) =>
  handling.openExtension === null ? undefined : { code: 'extension-pending', params: {} };
