import { isOnTime } from '../../sla/due.js';
import { ownAssignment } from '../assignment.js';
import type { ChainCommands, Forwarding } from '../commands/chain-commands.js';
import type { AssignmentForwarding } from '../facts/chain-facts.js';
import type { Situation } from '../guards/guard.js';
import { handlingDueOf } from '../handling-due.js';
import { newAssignment } from '../new-assignment.js';
import { wasBornLate } from '../sub-assignments.js';
import { assignmentOf, type FactsOf } from './fact-of.js';
import { signed } from './signing.js';

export const FACTS_OF_CHAIN: FactsOf<keyof ChainCommands> = {
  SIGN_AND_FORWARD: (command, situation) => {
    const own = assignmentOf(situation.order, command.assignmentId);
    const forwarding = forwarded(command, situation);
    if (!own || !forwarding) return undefined;
    const late = !isOnTime(situation.now, new Date(own.signDueAt));
    return { type: 'SignedAndForwarded', ...forwarding, late };
  },
  FORWARD: (command, situation) => {
    const forwarding = forwarded(command, situation);
    return forwarding && { type: 'AssignmentForwarded', ...forwarding };
  },
  SIGN_AS_SUB: signed,
  RETURN_SUB: ({ assignmentId, reason, basis }) => ({
    type: 'SubReturned',
    assignmentId,
    reason,
    basis,
  }),
  RECALL_SUB: ({ assignmentId, reason }) => ({ type: 'SubRecalled', assignmentId, reason }),
  REPORT_AS_SUB: ({ assignmentId, report }, { order, now }) => {
    const own = assignmentOf(order, assignmentId);
    if (!order || !own) return undefined;
    const late = !wasBornLate(own) && !isOnTime(now, new Date(handlingDueOf(order, own)));
    return { type: 'SubReported', assignmentId, report, late };
  },
  MARK_SUB_SIGN_OVERDUE: ({ assignmentId }, { order }) => {
    const late = assignmentOf(order, assignmentId);
    return late && { type: 'SubSignOverdueMarked', assignmentId, dueAt: late.signDueAt };
  },
};

function forwarded(
  { unit, asHandler, dues, note }: Forwarding,
  { order, actor, now }: Situation,
): AssignmentForwarding | undefined {
  const own = order && ownAssignment(order, actor);
  if (!unit || !own) return undefined;
  return {
    assignmentId: own.id,
    sub: {
      ...newAssignment(order, unit, 'SUB', dues, now),
      parentId: own.id,
      handler: asHandler,
    },
    dues,
    note,
  };
}
