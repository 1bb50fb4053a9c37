import { isOnTime } from '../../sla/due.js';
import type { HandlingCommands } from '../commands/handling-commands.js';
import { firstStepOf } from '../first-judge.js';
import { handlingDueOf } from '../handling-due.js';
import { leadOf } from '../work-order.js';
import { assignmentOf, type FactsOf } from './fact-of.js';

export const FACTS_OF_HANDLING: FactsOf<keyof HandlingCommands> = {
  RECORD_CONTACT: ({ type: _, ...contact }) => ({ type: 'ContactRecorded', ...contact }),
  URGE: ({ note }) => ({ type: 'WorkOrderUrged', note }),
  REPORT_AS_CO: ({ assignmentId, report }, { order, now }) => {
    const assignment = assignmentOf(order, assignmentId);
    if (!order || !assignment) return undefined;
    const late = !isOnTime(now, new Date(handlingDueOf(order, assignment)));
    return { type: 'CoReported', assignmentId, report, late };
  },
  REQUEST_EXTENSION: (
    { requestId, assignmentId, days, reason, reviewDue, cityJudgesAlone },
    { order },
  ) => {
    const assignment = assignmentOf(order, assignmentId);
    return (
      assignment && {
        type: 'ExtensionRequested',
        requestId,
        assignmentId,
        unitId: assignment.unitId,
        days,
        reason,
        reviewDue,
        step: firstStepOf(assignment, cityJudgesAlone),
      }
    );
  },
  APPROVE_EXTENSION_AS_UNIT: ({ requestId, reviewDue }, { order }) => {
    const request = order?.handling.openExtension;
    if (!request) return undefined;
    const { assignmentId } = request;
    return { type: 'ExtensionApprovedByUnit', requestId, assignmentId, reviewDue };
  },
  // What moves is the order's date, which is the LEAD's, whoever asked for it.
  APPROVE_EXTENSION: ({ requestId, reason, newDue, inner = [] }, { order }) => {
    const request = order?.handling.openExtension;
    const lead = order && leadOf(order);
    if (!request || !lead) return undefined;
    return {
      type: 'ExtensionApproved',
      requestId,
      assignmentId: request.assignmentId,
      reason,
      oldDueAt: lead.handleDueAt,
      newDue,
      inner: inner.map(({ assignmentId, newDue: own }) => ({
        assignmentId,
        newDue: own.dueAt > newDue.dueAt ? newDue : own,
      })),
    };
  },
  REJECT_EXTENSION: ({ requestId, reason }, { order }) => {
    const request = order?.handling.openExtension;
    if (!request) return undefined;
    const { assignmentId, step } = request;
    return { type: 'ExtensionRejected', requestId, assignmentId, reason, step };
  },
  MARK_HANDLE_OVERDUE: ({ assignmentId }, { order }) => {
    const late = assignmentOf(order, assignmentId);
    return late && { type: 'HandleOverdueMarked', assignmentId, dueAt: late.handleDueAt };
  },
  MARK_URGENT_CONTACT_OVERDUE: (_, { order }) => {
    const clock = order?.handling.clocks['T-URGENT-CONTACT'];
    return clock && { type: 'UrgentContactOverdueMarked', dueAt: clock.dueAt };
  },
  MARK_REQUEST_REVIEW_OVERDUE: ({ requestKind }, { order }) => {
    if (!order) return undefined;
    const { openExtension, openClose, clocks } = order.handling;
    const [request, clock] =
      requestKind === 'EXTENSION'
        ? [openExtension, clocks['T-EXT-REV']]
        : [openClose, clocks['T-CLOSE-REV']];
    if (!request || !clock) return undefined;
    return {
      type: 'RequestReviewOverdueMarked',
      requestKind,
      requestId: request.id,
      assignmentId: request.assignmentId,
      step: request.step,
      dueAt: clock.dueAt,
    };
  },
};
