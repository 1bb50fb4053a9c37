import type { Verdict } from '../work-order-refusal.js';
import type { InputGuard } from './guard.js';

/** The ruling is for the request that was read, not for a later one. */
export const extensionIsOpen: InputGuard<
  'APPROVE_EXTENSION_AS_UNIT' | 'APPROVE_EXTENSION' | 'REJECT_EXTENSION'
> = ({ requestId }, { order }) =>
  order?.handling.openExtension?.id === requestId ? undefined : notOpen;

export const closeIsOpen: InputGuard<'APPROVE_CLOSE_AS_UNIT' | 'APPROVE_CLOSE' | 'REJECT_CLOSE'> = (
  { requestId },
  { order },
) => (order?.handling.openClose?.id === requestId ? undefined : notOpen);

const notOpen: Verdict = { code: 'request-not-open', params: {} };
