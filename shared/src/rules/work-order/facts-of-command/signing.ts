import { isOnTime } from '../../sla/due.js';
import type { SigningCommands } from '../commands/signing-commands.js';
import { DISPUTE_FROM_HOP } from '../dispute.js';
import type { Situation } from '../guards/guard.js';
import { signDueAfterRejection } from '../sign-clock-after-rejection.js';
import type { WorkOrderCommand } from '../work-order-command.js';
import { assignmentOf, type FactBody, type FactsOf } from './fact-of.js';

export const FACTS_OF_SIGNING: FactsOf<keyof SigningCommands> = {
  SIGN: signed,
  SIGN_AS_CO: signed,
  DEEM_SIGNED: signed,
  REQUEST_RETURN: returnRequested,
  REQUEST_MISSIGN_RETURN: returnRequested,
  APPROVE_RETURN: ({ requestId, reason, dispatchDue, rulingDue }, { order }) =>
    order?.openReturn
      ? {
          type: 'ReturnApproved',
          requestId,
          assignmentId: order.openReturn.assignmentId,
          reason,
          dispatchDue,
          rulingDue: order.hopCount + 1 >= DISPUTE_FROM_HOP ? rulingDue : null,
        }
      : undefined,
  REJECT_RETURN: ({ requestId, reason }, { order, now }) => {
    const request = order?.openReturn;
    const returned = assignmentOf(order, request?.assignmentId);
    if (!request || !returned) return undefined;
    return {
      type: 'ReturnRejected',
      requestId,
      assignmentId: returned.id,
      unitId: returned.unitId,
      reason,
      signDueAt: request.missign
        ? returned.signDueAt
        : signDueAfterRejection(returned.signDueAt, request.filedAt, now),
      missign: request.missign,
    };
  },
  MARK_SIGN_OVERDUE: ({ assignmentId }, { order }) => {
    const late = assignmentOf(order, assignmentId);
    return late && { type: 'SignOverdueMarked', assignmentId, dueAt: late.signDueAt };
  },
  MARK_REVIEW_OVERDUE: (_, { order }) =>
    order?.reviewClock
      ? { type: 'ReviewOverdueMarked', dueAt: order.reviewClock.dueAt }
      : undefined,
};

export function returnRequested(
  { type, files: _, ...request }: WorkOrderCommand<'REQUEST_RETURN' | 'REQUEST_MISSIGN_RETURN'>,
  { actor }: Situation,
): FactBody | undefined {
  const missign = type === 'REQUEST_MISSIGN_RETURN';
  return actor.unitId === undefined
    ? undefined
    : { type: 'ReturnRequested', ...request, unitId: actor.unitId, missign };
}

export function signed(
  { assignmentId }: WorkOrderCommand<'SIGN' | 'SIGN_AS_CO' | 'SIGN_AS_SUB' | 'DEEM_SIGNED'>,
  { order, now }: Situation,
): FactBody | undefined {
  const assignment = assignmentOf(order, assignmentId);
  return (
    assignment && {
      type: 'AssignmentSigned',
      assignmentId,
      late: !isOnTime(now, new Date(assignment.signDueAt)),
    }
  );
}
