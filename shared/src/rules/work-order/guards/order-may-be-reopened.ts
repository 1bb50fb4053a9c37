import { isOnTime } from '../../sla/due.js';
import type { OrderGuard } from './guard.js';

/** What was answered at once was never a unit's; new facts make a new order. */
export const orderWasForwarded: OrderGuard = ({ disposition, assignments }) =>
  disposition === 'WRITTEN_TRANSFER' || assignments.length > 0
    ? undefined
    : { code: 'never-forwarded', params: {} };

/** Row 54: until the archive takes it. */
export const reopenIsInTime: OrderGuard = ({ handling }, _actor, now) => {
  const clock = handling.clocks['T-ARCH'];
  return !clock || isOnTime(now, new Date(clock.dueAt))
    ? undefined
    : { code: 'reopen-too-late', params: { dueAt: clock.dueAt } };
};
