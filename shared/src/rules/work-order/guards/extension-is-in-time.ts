import { isOnTime } from '../../sla/due.js';
import { leadOf } from '../work-order.js';
import type { OrderGuard } from './guard.js';

/**
 * G4: asked for inside the handling clock of the order, which is the LEAD's also where a unit below
 * handles it; its last instant is still in time (2.5).
 */
export const extensionIsInTime: OrderGuard = (order, _actor, now) => {
  const lead = leadOf(order);
  if (!lead) return { code: 'not-your-assignment', params: {} };
  const inTime = lead.handleOverdueAt === null && isOnTime(now, new Date(lead.handleDueAt));
  return inTime ? undefined : { code: 'extension-too-late', params: { dueAt: lead.handleDueAt } };
};
