import { leadOf } from '../work-order.js';
import type { InputGuard } from './guard.js';

/** Only a breach that is marked stands for a signature, and only the LEAD's. */
export const leadMissedSignature: InputGuard<'DEEM_SIGNED'> = ({ assignmentId }, { order }) => {
  const lead = order && leadOf(order);
  if (lead?.id !== assignmentId) return { code: 'not-your-assignment', params: {} };
  if (lead.signOverdueAt === null)
    return { code: 'not-due-yet', params: { dueAt: lead.signDueAt } };
  return undefined;
};
