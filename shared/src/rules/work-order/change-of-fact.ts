import type { Due } from '../sla/due.js';
import type { Assignment } from './assignment.js';
import { isLive } from './assignment-state.js';
import type { OrderClockState, WorkOrder } from './work-order.js';
import type { FactType, WorkOrderFact } from './work-order-fact.js';

type ChangeOf<K extends FactType> = (
  order: WorkOrder,
  fact: WorkOrderFact<K>,
) => Partial<WorkOrder>;

/** What each fact changes on an order; everything it does not name stays. */
export const CHANGE_OF_FACT: { readonly [K in FactType]: ChangeOf<K> } = {
  WorkOrderOpened: () => ({}),
  WorkOrderAnswered: (_, { form }) => ({ state: 'CLOSED', disposition: 'DIRECT_ANSWER', form }),
  WorkOrderReferred: (_, { form }) => ({ state: 'REFERRED', disposition: 'REFERRED', form }),
  WorkOrderNotAccepted: (_, { form }) => ({
    state: 'NOT_ACCEPTED',
    disposition: 'NOT_ACCEPTED',
    form,
  }),
  PhoneTransferRecorded: (_, { form, at, promisedAt }) => ({
    state: 'PHONE_TRANSFERRED',
    disposition: 'PHONE_TRANSFER',
    form,
    followUpClock: { startedAt: at, dueAt: promisedAt, due: null, overdueAt: null },
  }),
  PhoneTransferFollowedUp: (_, { at, dispatchDue }) => ({
    ...(dispatchDue ? awaitingDispatch(at, dispatchDue) : { state: 'CLOSED' }),
    followUpClock: null,
  }),
  WorkOrderSubmitted: (_, { form, at, dispatchDue }) => ({
    ...awaitingDispatch(at, dispatchDue),
    disposition: 'WRITTEN_TRANSFER',
    form,
  }),
  WorkOrderDispatched: (order, { at, assignments, dues }) => ({
    state: 'PENDING_SIGN',
    dispatchClock: null,
    citizenClock: order.citizenClock ?? started(at, dues.citizen),
    assignments: [...order.assignments, ...assignments],
  }),
  WorkOrderRecalled: (order, { at, dispatchDue }) => ({
    ...nextRound(order, at, dispatchDue),
    assignments: endedRound(order, () => 'REVOKED'),
  }),
  AssignmentSigned: (order, { assignmentId, at, by }) => ({
    ...(isLead(order, assignmentId) && { state: 'IN_PROGRESS' }),
    assignments: changed(order, assignmentId, {
      state: 'SIGNED',
      signedAt: at,
      signedByName: by.name,
    }),
  }),
  ReturnRequested: (order, { requestId, assignmentId, unitId, at, reviewDue }) => ({
    state: 'RETURN_PENDING',
    assignments: changed(order, assignmentId, { state: 'RETURN_REQUESTED' }),
    reviewClock: started(at, reviewDue),
    openReturn: { id: requestId, assignmentId, unitId, filedAt: at },
  }),
  ReturnApproved: (order, { assignmentId, at, dispatchDue }) => ({
    ...nextRound(order, at, dispatchDue),
    hopCount: order.hopCount + 1,
    reviewClock: null,
    openReturn: null,
    assignments: endedRound(order, ({ id }) => (id === assignmentId ? 'RETURNED' : 'REVOKED')),
  }),
  ReturnRejected: (order, { assignmentId, unitId, at, signDueAt }) => ({
    state: 'PENDING_SIGN',
    reviewClock: null,
    openReturn: null,
    assignments: changed(order, assignmentId, {
      state: 'DISPATCHED',
      signStartedAt: at,
      signDueAt,
    }),
    rejectedReturns: {
      ...order.rejectedReturns,
      [unitId]: (order.rejectedReturns[unitId] ?? 0) + 1,
    },
  }),
  // A breach happened when it was due, however late the alarm was heard (CAL-18).
  SignOverdueMarked: (order, { assignmentId, dueAt }) => ({
    assignments: changed(order, assignmentId, { signOverdueAt: dueAt }),
  }),
  DispatchOverdueMarked: ({ dispatchClock }, { dueAt }) => ({
    dispatchClock: broken(dispatchClock, dueAt),
  }),
  FollowUpOverdueMarked: ({ followUpClock }, { dueAt }) => ({
    followUpClock: broken(followUpClock, dueAt),
  }),
  ReviewOverdueMarked: ({ reviewClock }, { dueAt }) => ({
    reviewClock: broken(reviewClock, dueAt),
  }),
  DueCameNear: () => ({}),
};

function awaitingDispatch(at: string, due: Due): Partial<WorkOrder> {
  return { state: 'PENDING_DISPATCH', dispatchClock: started(at, due) };
}

function started(at: string, due: Due): OrderClockState {
  return { startedAt: at, dueAt: due.dueAt, due, overdueAt: null };
}

function nextRound(order: WorkOrder, at: string, dispatchDue: Due): Partial<WorkOrder> {
  return { ...awaitingDispatch(at, dispatchDue), round: order.round + 1 };
}

function endedRound(
  order: WorkOrder,
  stateOf: (assignment: Assignment) => 'RETURNED' | 'REVOKED',
): Assignment[] {
  return order.assignments.map((assignment) =>
    assignment.round === order.round && isLive(assignment)
      ? { ...assignment, state: stateOf(assignment) }
      : assignment,
  );
}

function changed(order: WorkOrder, id: string, change: Partial<Assignment>): Assignment[] {
  return order.assignments.map((assignment) =>
    assignment.id === id ? { ...assignment, ...change } : assignment,
  );
}

function isLead(order: WorkOrder, assignmentId: string): boolean {
  return order.assignments.some(({ id, role }) => id === assignmentId && role === 'LEAD');
}

function broken(clock: OrderClockState | null, dueAt: string): OrderClockState | null {
  return clock && { ...clock, overdueAt: dueAt };
}
