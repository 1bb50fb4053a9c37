import type { IntakeCommands } from '../commands/intake-commands.js';
import type { FactsOf } from './fact-of.js';

export const FACTS_OF_INTAKE: FactsOf<keyof IntakeCommands> = {
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
  SUBMIT: ({ orderId, channel, form, readBack, dispatchDue, suggestion }, { order }) => ({
    type: 'WorkOrderSubmitted',
    orderId: order?.id ?? orderId,
    channel: order?.channel ?? channel,
    form,
    readBack,
    dispatchDue,
    ...(suggestion?.other && {
      suggestion: {
        kind: suggestion.kind,
        orderId: suggestion.other.id,
        orderNo: suggestion.other.orderNo,
      },
    }),
  }),
  MARK_FOLLOW_UP_OVERDUE: (_, { order }) =>
    order?.followUpClock
      ? { type: 'FollowUpOverdueMarked', dueAt: order.followUpClock.dueAt }
      : undefined,
};
