import { civilDateOf } from '../../sla/civil-date.js';
import type { InputGuard } from './guard.js';

/** Row 42 [P] */
export const LEAST_CALLBACK_TRIES = 3;
export const LEAST_CALLBACK_DAYS = 2;

/** Row 42: nobody gives up on the citizen's word lightly. */
export const unratedHasGround: InputGuard<'CLOSE_UNRATED'> = ({ why }, { order }) => {
  if (!order || why === 'REFUSED') return undefined;
  if (why === 'NO_PHONE') {
    return order.form.hasPhone ? { code: 'phone-is-known', params: {} } : undefined;
  }
  const tries = order.handling.callbackTries;
  const days = new Set(tries.map((at) => civilDateOf(new Date(at)))).size;
  return tries.length >= LEAST_CALLBACK_TRIES && days >= LEAST_CALLBACK_DAYS
    ? undefined
    : { code: 'callback-tries-missing', params: { tries: tries.length, days } };
};
