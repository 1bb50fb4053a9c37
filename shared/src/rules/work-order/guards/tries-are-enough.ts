import type { OrderGuard } from './guard.js';

/** So often somebody must have tried in vain before a way on without the requester opens (rows 16, 38). */
export const LEAST_FAILED_TRIES = 3;

export const triesAreEnough: OrderGuard = ({ handling: { contacts } }) =>
  contacts.failed >= LEAST_FAILED_TRIES
    ? undefined
    : { code: 'too-few-tries', params: { tries: contacts.failed, needed: LEAST_FAILED_TRIES } };
