import { isOnTime } from '../sla/due.js';
import type { Assignment } from './assignment.js';
import type { AssignmentRole } from './assignment-state.js';
import type { Situation } from './guards/guard.js';
import { remindedDue } from './reminded-clock.js';
import { signDueAfterRejection } from './sign-clock-after-rejection.js';
import type { WorkOrder } from './work-order.js';
import type { CommandType, GivenDues, GivenUnit, WorkOrderCommand } from './work-order-command.js';
import type { FactType, WorkOrderFacts } from './work-order-fact.js';

/** A fact before it is signed with who and when. */
export type FactBody = {
  readonly [T in FactType]: { readonly type: T } & Readonly<WorkOrderFacts[T]>;
}[FactType];

type FactOf<K extends CommandType> = (
  command: WorkOrderCommand<K>,
  situation: Situation,
) => FactBody | undefined;

/**
 * What comes true when a command is accepted. Undefined only where the guards of the table would
 * have refused: then nothing may happen.
 */
export const FACT_OF_COMMAND: { readonly [K in CommandType]: FactOf<K> } = {
  OPEN_DRAFT: ({ orderId, channel, callId, hasPhone }) => ({
    type: 'WorkOrderOpened',
    orderId,
    channel,
    callId,
    hasPhone,
  }),
  ANSWER: ({ form, answer }) => ({ type: 'WorkOrderAnswered', form, answer }),
  TRANSFER_BY_PHONE: ({ form, unit, takenBy, takenAt, promise, promisedAt }) =>
    unit
      ? {
          type: 'PhoneTransferRecorded',
          form,
          unitId: unit.id,
          unitName: unit.name,
          takenBy,
          takenAt,
          promise,
          promisedAt,
        }
      : undefined,
  CONFIRM_SOLVED: ({ note }) => ({
    type: 'PhoneTransferFollowedUp',
    solved: true,
    note,
    dispatchDue: null,
  }),
  CONFIRM_UNSOLVED: ({ note, dispatchDue }) => ({
    type: 'PhoneTransferFollowedUp',
    solved: false,
    note,
    dispatchDue,
  }),
  REFER: ({ form, to, told }) => ({ type: 'WorkOrderReferred', form, to, told }),
  REFUSE_TO_ACCEPT: ({ form, reason, told }) => ({
    type: 'WorkOrderNotAccepted',
    form,
    reason,
    told,
  }),
  SUBMIT: ({ orderId, channel, form, readBack, dispatchDue }, { order }) => ({
    type: 'WorkOrderSubmitted',
    orderId: order?.id ?? orderId,
    channel: order?.channel ?? channel,
    form,
    readBack,
    dispatchDue,
  }),
  DISPATCH: ({ lead, co, dues, note }, { order, now }) => {
    if (!order || !lead) return undefined;
    const units = co.filter((unit) => unit !== null);
    return {
      type: 'WorkOrderDispatched',
      round: order.round,
      assignments: [
        newAssignment(order, lead, 'LEAD', dues, now),
        ...units.map((unit) => newAssignment(order, unit, 'CO', dues, now)),
      ],
      dues,
      note,
    };
  },
  RECALL: ({ reason, dispatchDue }) => ({ type: 'WorkOrderRecalled', reason, dispatchDue }),
  SIGN: signed,
  SIGN_AS_CO: signed,
  REQUEST_RETURN: ({ type: _, ...request }, { actor }) =>
    actor.unitId === undefined
      ? undefined
      : { type: 'ReturnRequested', ...request, unitId: actor.unitId },
  APPROVE_RETURN: ({ requestId, reason, dispatchDue }, { order }) =>
    order?.openReturn
      ? {
          type: 'ReturnApproved',
          requestId,
          assignmentId: order.openReturn.assignmentId,
          reason,
          dispatchDue,
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
      signDueAt: signDueAfterRejection(returned.signDueAt, request.filedAt, now),
    };
  },
  MARK_SIGN_OVERDUE: ({ assignmentId }, { order }) => {
    const late = assignmentOf(order, assignmentId);
    return late && { type: 'SignOverdueMarked', assignmentId, dueAt: late.signDueAt };
  },
  MARK_DISPATCH_OVERDUE: (_, { order }) =>
    order?.dispatchClock
      ? { type: 'DispatchOverdueMarked', dueAt: order.dispatchClock.dueAt }
      : undefined,
  MARK_FOLLOW_UP_OVERDUE: (_, { order }) =>
    order?.followUpClock
      ? { type: 'FollowUpOverdueMarked', dueAt: order.followUpClock.dueAt }
      : undefined,
  MARK_REVIEW_OVERDUE: (_, { order }) =>
    order?.reviewClock
      ? { type: 'ReviewOverdueMarked', dueAt: order.reviewClock.dueAt }
      : undefined,
  REMIND: ({ alarm }, { order }) => {
    const dueAt = order ? remindedDue(order, alarm) : undefined;
    return dueAt === undefined ? undefined : { type: 'DueCameNear', alarm, dueAt };
  },
};

function signed(
  { assignmentId }: WorkOrderCommand<'SIGN' | 'SIGN_AS_CO'>,
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

function assignmentOf(order: WorkOrder | null, id: string | undefined): Assignment | undefined {
  return order?.assignments.find((assignment) => assignment.id === id);
}

function newAssignment(
  order: WorkOrder,
  { id, name, chain, assignmentId }: GivenUnit & { assignmentId: string },
  role: AssignmentRole,
  dues: GivenDues,
  now: Date,
): Assignment {
  return {
    id: assignmentId,
    round: order.round,
    role,
    unitId: id,
    unitName: name,
    unitChain: chain,
    state: 'DISPATCHED',
    signStartedAt: now.toISOString(),
    signDueAt: dues.sign.dueAt,
    handleDueAt: dues.handle.dueAt,
    signedAt: null,
    signedByName: null,
    signOverdueAt: null,
  };
}
