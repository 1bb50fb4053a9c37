import { isOnTime } from '../../sla/due.js';
import { handlerOf } from '../handler-of.js';
import { MOST_EXTENSIONS } from './extensions-are-left.js';
import type { OrderGuard } from './guard.js';

/** Row 35: an exception is for who has used up the rule. */
export const extensionsAreUsedUp: OrderGuard = ({ handling: { approvedExtensions } }) =>
  approvedExtensions >= MOST_EXTENSIONS
    ? undefined
    : { code: 'extensions-left', params: { approved: approvedExtensions } };

/** Row 35: once in a round. */
export const noOverrideStands: OrderGuard = ({ handling: { extensionOverride } }) =>
  extensionOverride
    ? { code: 'override-proposed', params: { by: extensionOverride.proposedBy.name } }
    : undefined;

/** G4: after the expiry there is nothing to extend, by exception either. */
export const handlerIsInTime: OrderGuard = (order, _actor, now) => {
  const handler = handlerOf(order);
  if (!handler) return { code: 'not-your-assignment', params: {} };
  const { handleOverdueAt, handleDueAt } = handler;
  const inTime = handleOverdueAt === null && isOnTime(now, new Date(handleDueAt));
  return inTime ? undefined : { code: 'extension-too-late', params: { dueAt: handleDueAt } };
};

/** Row 35: two people; the second is never who proposed it. */
export const overrideIsAnothers: OrderGuard = ({ handling: { extensionOverride } }, actor) => {
  if (extensionOverride?.confirmedAt !== null) {
    return { code: 'override-not-proposed', params: {} };
  }
  const { id, name } = extensionOverride.proposedBy;
  return id === actor.id ? { code: 'second-person-needed', params: { by: name } } : undefined;
};
