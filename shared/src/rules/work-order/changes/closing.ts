import type { ClosingFacts } from '../facts/closing-facts.js';
import type { Handling } from '../handling.js';
import { wasBornLate } from '../sub-assignments.js';
import { leadOf, type WorkOrder } from '../work-order.js';
import {
  changed,
  type ChangesOf,
  clockBroken,
  endedRound,
  withClock,
  withoutClock,
} from './change-of.js';
import { withoutExtension } from './handling.js';
import { overlaysAfterFiling, overlaysOfAcceptedClose } from './overlays-of-flow.js';
import { handlingAfterFiling, reported } from './reported.js';

export const CHANGES_OF_CLOSING: ChangesOf<keyof ClosingFacts> = {
  CloseDrafted: ({ handling }, { report, at, by }) => ({
    handling: {
      ...handling,
      closeDraft: { report, draftedAt: at, draftedBy: by.name, sentBack: null },
    },
  }),
  CloseDraftSentBack: ({ handling }, { reason, at, by }) => ({
    handling: {
      ...handling,
      closeDraft: handling.closeDraft && {
        ...handling.closeDraft,
        sentBack: { at, by: by.name, reason },
      },
    },
  }),
  // The handling clocks stay as they are, or were missed: whether they run is a question of the state.
  CloseFiled: (order, { requestId, assignmentId, at, reviewDue, step, late }) => {
    const handling = withoutExtension(handlingAfterFiling(order, late));
    return {
      state: 'CLOSE_PENDING',
      assignments: filedAssignments(order, assignmentId, { at, late }),
      handling: {
        ...handling,
        ...withClock(handling, 'T-CLOSE-REV', at, reviewDue),
        closeDraft: null,
        openHelp: null,
        overlays: overlaysAfterFiling(handling.overlays, at),
        openClose: {
          id: requestId,
          assignmentId,
          filedAt: at,
          step,
          from: order.state === 'REWORK' ? 'REWORK' : 'IN_PROGRESS',
        },
      },
    };
  },
  CloseApprovedByUnit: ({ handling }, { at, reviewDue }) => ({
    handling: {
      ...handling,
      ...withClock(handling, 'T-CLOSE-REV', at, reviewDue),
      openClose: handling.openClose && { ...handling.openClose, step: 'CITY' },
    },
  }),
  CloseApproved: (before, { at, callbackDue, late }) => {
    const order = late ? missedByApproval(before) : before;
    const handling = withoutClose(order.handling);
    return {
      state: 'PENDING_CALLBACK',
      assignments: acceptedRound(order),
      handling: {
        ...handling,
        ...withClock(handling, 'T-CB', at, callbackDue),
        callbackTries: [],
        satisfaction: null,
        overlays: overlaysOfAcceptedClose(handling.overlays),
      },
    };
  },
  CloseRejected: (order, { assignmentId }) => ({
    state: order.handling.openClose?.from ?? 'IN_PROGRESS',
    assignments: order.assignments.map((assignment) =>
      assignment.id === assignmentId || assignment.id === leadOf(order)?.id
        ? { ...assignment, state: 'SIGNED', submittedAt: null }
        : assignment,
    ),
    handling: {
      ...withoutClose(order.handling),
      rejectedCloses: order.handling.rejectedCloses + 1,
    },
  }),
};

/** The breach was when it was due (I7); one that is marked already keeps its mark. */
function missedByApproval(order: WorkOrder): WorkOrder {
  const { openClose, clocks } = order.handling;
  const lead = leadOf(order);
  if (openClose?.from !== 'REWORK') {
    if (!lead || lead.handleOverdueAt !== null) return order;
    const assignments = changed(order, lead.id, { handleOverdueAt: lead.handleDueAt });
    return { ...order, assignments };
  }
  const clock = clocks['T-REWORK'];
  return clock?.overdueAt === null
    ? { ...order, ...clockBroken(order, 'T-REWORK', clock.dueAt) }
    : order;
}

function withoutClose(handling: Handling): Handling {
  return { ...handling, ...withoutClock(handling, 'T-CLOSE-REV'), openClose: null };
}

/** With its handler the LEAD has reported too; each is late by its own date. */
function filedAssignments(
  order: WorkOrder,
  assignmentId: string,
  { at, late }: { readonly at: string; readonly late: boolean },
): WorkOrder['assignments'] {
  const sub = order.assignments.find(({ id, role }) => id === assignmentId && role === 'SUB');
  if (!sub) return reported(order, assignmentId, { at, late });
  const subIsLate = !wasBornLate(sub) && at > sub.handleDueAt;
  const assignments = reported(order, sub.id, { at, late: subIsLate });
  return reported({ ...order, assignments }, leadOf(order)?.id ?? sub.id, { at, late });
}

/** A CO whose report the LEAD went without has nothing left to do. */
function acceptedRound(order: WorkOrder): WorkOrder['assignments'] {
  return endedRound(order, ({ state }) => (state === 'SUBMITTED' ? 'ACCEPTED' : 'REVOKED'));
}
