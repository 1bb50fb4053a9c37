import type { OrderDetail } from '../../contracts/work-orders/order-detail.js';
import type { OrderClockState, WorkOrder } from './work-order.js';

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
    assignments: detail.assignments.map(({ unit, signedBy, ...assignment }) => ({
      ...assignment,
      unitId: unit.id,
      unitName: unit.name,
      unitChain: [unit.id],
      signedByName: signedBy,
    })),
    openReturn: pending
      ? {
          id: pending.id,
          assignmentId: pending.assignmentId,
          unitId: pending.unit.id,
          filedAt: pending.filedAt,
        }
      : null,
    rejectedReturns: Object.fromEntries(
      detail.assignments.map(({ unit, rejectedReturns }) => [unit.id, rejectedReturns]),
    ),
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
