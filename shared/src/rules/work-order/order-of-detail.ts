import type { OrderDetail } from '../../contracts/work-orders/order-detail.js';
import type { Assignment } from './assignment.js';
import { chainOf, handlingOfDetail } from './handling-of-detail.js';
import type { OrderClockState } from './order-clock.js';
import type { WorkOrder } from './work-order.js';

/**
 * The order as the rules see it, from what a console was sent: for buttons and their reasons. What
 * the viewer may not see is missing here too; the server judges the whole order again.
 */
export function orderOfDetail(detail: OrderDetail): WorkOrder {
  const pending = detail.returnRequests.find(({ state }) => state === 'FILED');
  return {
    id: detail.id,
    state: detail.state,
    version: detail.version,
    decidedVersion: detail.version,
    channel: detail.channel,
    callId: detail.callId,
    createdById: detail.createdBy.id,
    disposition: detail.disposition,
    form: {
      ...detail.form,
      requesterName: detail.requester.name ?? '',
      hasPhone: detail.requester.phoneMasked !== null,
    },
    round: detail.round,
    hopCount: detail.hopCount,
    dispatchClock: clockOf(detail, 'DISPATCH'),
    followUpClock: clockOf(detail, 'PHONE_FOLLOW_UP'),
    reviewClock: clockOf(detail, 'RETURN_REVIEW'),
    citizenClock: clockOf(detail, 'CITIZEN'),
    assignments: detail.assignments.map((assignment) => assignmentOf(detail, assignment)),
    openReturn: pending
      ? {
          id: pending.id,
          assignmentId: pending.assignmentId,
          unitId: pending.unit.id,
          filedAt: pending.filedAt,
          missign: pending.missign,
        }
      : null,
    rejectedReturns: Object.fromEntries(
      detail.assignments.map(({ unit, rejectedReturns }) => [unit.id, rejectedReturns]),
    ),
    handling: handlingOfDetail(detail),
  };
}

function assignmentOf(
  { closeRequests }: OrderDetail,
  shown: OrderDetail['assignments'][number],
): Assignment {
  const { id, round, role, unit, state, signedBy, coReport } = shown;
  const filed = closeRequests.findLast(({ assignmentId }) => assignmentId === id);
  const hasReported = state === 'SUBMITTED' || state === 'ACCEPTED';
  return {
    id,
    round,
    role,
    parentId: shown.parentId,
    handler: shown.handler,
    unitId: unit.id,
    unitName: unit.name,
    unitChain: chainOf(shown),
    state,
    dispatchedAt: shown.dispatchedAt,
    receivedAt: shown.receivedAt,
    unreceivedAt: shown.unreceivedAt,
    signStartedAt: shown.signStartedAt,
    signDueAt: shown.signDueAt,
    handleDueAt: shown.handleDueAt,
    signedAt: shown.signedAt,
    signedByName: signedBy,
    missignedAt: shown.missignedAt,
    signOverdueAt: shown.signOverdueAt,
    submittedAt: hasReported ? (coReport?.at ?? filed?.filedAt ?? null) : null,
    handleOverdueAt: shown.handleOverdueAt,
  };
}

function clockOf(
  { clocks }: OrderDetail,
  kind: OrderDetail['clocks'][number]['kind'],
): OrderClockState | null {
  const clock = clocks.find((candidate) => candidate.kind === kind);
  if (!clock) return null;
  const { startedAt, dueAt, due, overdueAt } = clock;
  return { startedAt, dueAt, due, overdueAt };
}
