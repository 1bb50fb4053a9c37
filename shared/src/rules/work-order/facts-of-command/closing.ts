import { isOnTime } from '../../sla/due.js';
import type { ClosingCommands } from '../commands/closing-commands.js';
import { firstStepOf } from '../first-judge.js';
import { closeDueOf, handlingDueOf } from '../handling-due.js';
import { leadOf } from '../work-order.js';
import { assignmentOf, type FactsOf } from './fact-of.js';

export const FACTS_OF_CLOSING: FactsOf<keyof ClosingCommands> = {
  DRAFT_CLOSE: ({ assignmentId, report }) => ({ type: 'CloseDrafted', assignmentId, report }),
  SEND_BACK_CLOSE: ({ assignmentId, reason }) => ({
    type: 'CloseDraftSentBack',
    assignmentId,
    reason,
  }),
  FILE_CLOSE: (
    { requestId, assignmentId, opinion, reviewDue, cityJudgesAlone },
    { order, now },
  ) => {
    const assignment = assignmentOf(order, assignmentId);
    const draft = order?.handling.closeDraft;
    if (!assignment || !draft) return undefined;
    return {
      type: 'CloseFiled',
      requestId,
      assignmentId,
      unitId: assignment.unitId,
      report: draft.report,
      opinion,
      reviewDue,
      step: firstStepOf(assignment, cityJudgesAlone),
      late: !isOnTime(now, new Date(handlingDueOf(order, leadOf(order) ?? assignment))),
      lapsedExtensionId: order.handling.openExtension?.id ?? null,
    };
  },
  APPROVE_CLOSE_AS_UNIT: ({ requestId, reviewDue }, { order }) => {
    const request = order?.handling.openClose;
    if (!request) return undefined;
    const { assignmentId } = request;
    return { type: 'CloseApprovedByUnit', requestId, assignmentId, reviewDue };
  },
  APPROVE_CLOSE: ({ requestId, note, callbackDue, onTimeByApproval }, { order, now }) => {
    const request = order?.handling.openClose;
    if (!request) return undefined;
    const { assignmentId } = request;
    const late = onTimeByApproval === true && !isOnTime(now, new Date(closeDueOf(order) ?? now));
    return { type: 'CloseApproved', requestId, assignmentId, note, callbackDue, late };
  },
  REJECT_CLOSE: ({ requestId, defects }, { order }) => {
    const request = order?.handling.openClose;
    if (!request) return undefined;
    const { assignmentId, step } = request;
    return { type: 'CloseRejected', requestId, assignmentId, defects, step };
  },
};
