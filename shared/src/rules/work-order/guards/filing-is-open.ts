import { openFilingOf } from '../filing.js';
import type { InputGuard, OrderGuard } from './guard.js';

/** Row 21b: there is a filing without an answer. */
export const filingWaits: OrderGuard = (order) =>
  openFilingOf(order) ? undefined : { code: 'request-not-open', params: {} };

/** The answer is for the filing that was read, not for one of another round. */
export const filingIsOpen: InputGuard<'ACKNOWLEDGE_FILING' | 'REFUSE_FILING'> = (
  { filingId },
  { order },
) =>
  order && openFilingOf(order)?.id === filingId
    ? undefined
    : { code: 'request-not-open', params: {} };
