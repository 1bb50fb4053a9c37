import { isOnTime } from '../../sla/due.js';
import type { OrderGuard } from './guard.js';

/** Row 54: until the archive takes it. */
export const reopenIsInTime: OrderGuard = ({ handling }, _actor, now) => {
  const clock = handling.clocks['T-ARCH'];
  return !clock || isOnTime(now, new Date(clock.dueAt))
    ? undefined
    : { code: 'reopen-too-late', params: { dueAt: clock.dueAt } };
};
