import type { InputGuard } from './guard.js';

/** Row 7: the unit has taken the matter already, and promised a time that is still to come. */
export const promiseLiesAhead: InputGuard<'TRANSFER_BY_PHONE'> = (command, { now }) => {
  if (Date.parse(command.takenAt) > now.getTime()) return { code: 'taken-in-future', params: {} };
  if (Date.parse(command.promisedAt) <= now.getTime()) {
    return { code: 'promise-not-ahead', params: {} };
  }
  return undefined;
};
