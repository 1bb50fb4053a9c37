import { isOnTime } from '../../sla/due.js';
import { leadOf } from '../work-order.js';
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
export const leadIsInTime: OrderGuard = (order, _actor, now) => {
  const lead = leadOf(order);
  if (!lead) return { code: 'not-your-assignment', params: {} };
  const inTime = lead.handleOverdueAt === null && isOnTime(now, new Date(lead.handleDueAt));
  return inTime ? undefined : { code: 'extension-too-late', params: { dueAt: lead.handleDueAt } };
};

/** Row 35: two people; the second is never who proposed it. */
export const overrideIsAnothers: OrderGuard = ({ handling: { extensionOverride } }, actor) => {
  if (extensionOverride?.confirmedAt !== null) {
    return { code: 'override-not-proposed', params: {} };
  }
  const { id, name } = extensionOverride.proposedBy;
  return id === actor.id ? { code: 'second-person-needed', params: { by: name } } : undefined;
};
