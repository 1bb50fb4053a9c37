import { isOnTime } from '../../sla/due.js';
import { ownAssignment } from '../assignment.js';
import type { InputGuard, OrderGuard } from './guard.js';

/** S2 R11 */
export const MOST_EXTENSIONS = 2;
export const LEAST_EXTENSION_DAYS = 1;
export const MOST_EXTENSION_DAYS = 7;

/** G4: asked for inside the handling clock; its last instant is still in time (2.5). */
export const extensionIsInTime: OrderGuard = (order, actor, now) => {
  const own = ownAssignment(order, actor);
  if (!own) return { code: 'not-your-assignment', params: {} };
  const inTime = own.handleOverdueAt === null && isOnTime(now, new Date(own.handleDueAt));
  return inTime ? undefined : { code: 'extension-too-late', params: { dueAt: own.handleDueAt } };
};

/** G4: one at a time. */
export const noExtensionIsPending: OrderGuard = ({ handling }) =>
  handling.openExtension === null ? undefined : { code: 'extension-pending', params: {} };

/** G4, I5: a third one needs an override. */
export const extensionsAreLeft: OrderGuard = ({ handling: { approvedExtensions } }) =>
  approvedExtensions < MOST_EXTENSIONS
    ? undefined
    : { code: 'extensions-used-up', params: { approved: approvedExtensions } };

/** Row 33: 已向诉求人解释. Of somebody who left no number nobody can ask it. */
export const citizenWasTold: OrderGuard = ({ handling, form }) =>
  handling.contacts.reached > 0 || (form.anonymous && !form.hasPhone)
    ? undefined
    : { code: 'citizen-not-told', params: {} };

export const extensionDaysAreAllowed: InputGuard<'REQUEST_EXTENSION'> = ({ days }) =>
  Number.isInteger(days) && days >= LEAST_EXTENSION_DAYS && days <= MOST_EXTENSION_DAYS
    ? undefined
    : {
        code: 'extension-days',
        params: { least: LEAST_EXTENSION_DAYS, most: MOST_EXTENSION_DAYS },
      };
