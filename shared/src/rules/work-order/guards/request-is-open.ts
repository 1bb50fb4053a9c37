import type { InputGuard } from './guard.js';

/** The ruling is for the request that the reviewer read, not for a later one. */
export const requestIsOpen: InputGuard<'APPROVE_RETURN' | 'REJECT_RETURN'> = (
  command,
  { order },
) =>
  order?.openReturn?.id === command.requestId
    ? undefined
    : { code: 'request-not-open', params: {} };
