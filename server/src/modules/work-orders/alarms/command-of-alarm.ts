import {
  type EscalationStep,
  isOnTime,
  liveAssignments,
  type OrderAlarmKind,
  receiptDueAt,
  unreceivedAssignments,
  unsignedAssignments,
  unsignedSubs,
  type WorkOrder,
  type WorkOrderCommand,
} from '@hotline/shared';

import { FOLLOW_UP_EXPIRED, RECEIPT_EXPIRED } from '../use-cases/order-alarms.js';
import { commandOfLadderAlarm } from './ladder-alarm.js';

type Answer = (order: WorkOrder, now: Date) => WorkOrderCommand[];

const remind =
  (alarm: OrderAlarmKind): Answer =>
  () => [{ type: 'REMIND', alarm }];

/** Every unit that is late by now, the LEAD and its CO units alike. */
const markSignOverdue: Answer = (order, now) =>
  unsignedAssignments(order)
    .filter(({ signDueAt }) => !isOnTime(now, new Date(signDueAt)))
    .map(({ id }) => ({ type: 'MARK_SIGN_OVERDUE', assignmentId: id }));

/** Every unit below that is late by now. */
const markSubSignOverdue: Answer = (order, now) =>
  unsignedSubs(order)
    .filter(({ signDueAt }) => !isOnTime(now, new Date(signDueAt)))
    .map(({ id }) => ({ type: 'MARK_SUB_SIGN_OVERDUE', assignmentId: id }));

/** Every unit of which nobody has looked by now. */
const markUnreceived: Answer = (order, now) =>
  unreceivedAssignments(order)
    .filter((assignment) => !isOnTime(now, new Date(receiptDueAt(assignment))))
    .map(({ id }) => ({ type: 'MARK_UNRECEIVED', assignmentId: id }));

/** Every unit that has neither reported nor an extension; the rules refuse for the others. */
const markHandleOverdue: Answer = (order, now) =>
  liveAssignments(order)
    .filter(({ handleOverdueAt, handleDueAt }) => {
      return handleOverdueAt === null && !isOnTime(now, new Date(handleDueAt));
    })
    .map(({ id }) => ({ type: 'MARK_HANDLE_OVERDUE', assignmentId: id }));

/** Every one that is late by now; the rules refuse for those that were answered. */
const markSupervisionOverdue: Answer = ({ handling }, now) =>
  handling.overlays.supervisions
    .filter(({ clock }) => !isOnTime(now, new Date(clock.dueAt)))
    .map(({ id }) => ({ type: 'MARK_SUPERVISION_OVERDUE', supervisionId: id }));

const markInstructionOverdue: Answer = ({ handling }, now) =>
  handling.overlays.instructions
    .filter(({ clock }) => clock !== null && !isOnTime(now, new Date(clock.dueAt)))
    .map(({ id }) => ({ type: 'MARK_INSTRUCTION_OVERDUE', instructionId: id }));

const ANSWERS: Readonly<Record<string, Answer>> = {
  DISPATCH_NEAR: remind('DISPATCH_NEAR'),
  DISPATCH_EXPIRED: () => [{ type: 'MARK_DISPATCH_OVERDUE' }],
  SIGN_HALF_GONE: remind('SIGN_HALF_GONE'),
  SIGN_NEAR: remind('SIGN_NEAR'),
  SIGN_LAST_HOUR: remind('SIGN_LAST_HOUR'),
  SIGN_EXPIRED: markSignOverdue,
  SUB_SIGN_NEAR: remind('SUB_SIGN_NEAR'),
  SUB_SIGN_EXPIRED: markSubSignOverdue,
  RETURN_REVIEW_EXPIRED: () => [{ type: 'MARK_REVIEW_OVERDUE' }],
  URGENT_CONTACT_EVENING: remind('URGENT_CONTACT_EVENING'),
  URGENT_CONTACT_NIGHT: remind('URGENT_CONTACT_NIGHT'),
  URGENT_CONTACT_EXPIRED: () => [{ type: 'MARK_URGENT_CONTACT_OVERDUE' }],
  HANDLE_TWO_DAYS_LEFT: remind('HANDLE_TWO_DAYS_LEFT'),
  HANDLE_ONE_DAY_LEFT: remind('HANDLE_ONE_DAY_LEFT'),
  HANDLE_FOUR_HOURS_LEFT: remind('HANDLE_FOUR_HOURS_LEFT'),
  HANDLE_EXPIRED: markHandleOverdue,
  RULING_EXPIRED: () => [{ type: 'MARK_RULING_OVERDUE' }],
  INFO_EXPIRED: () => [{ type: 'MARK_INFO_OVERDUE' }],
  EXTENSION_REVIEW_EXPIRED: () => [
    { type: 'MARK_REQUEST_REVIEW_OVERDUE', requestKind: 'EXTENSION' },
  ],
  CLOSE_REVIEW_EXPIRED: () => [{ type: 'MARK_REQUEST_REVIEW_OVERDUE', requestKind: 'CLOSE' }],
  CALLBACK_EXPIRED: () => [{ type: 'MARK_CALLBACK_OVERDUE' }],
  JUDGE_EXPIRED: () => [{ type: 'MARK_JUDGE_OVERDUE' }],
  REWORK_EXPIRED: () => [{ type: 'MARK_REWORK_OVERDUE' }],
  ARCHIVE_DUE: () => [{ type: 'ARCHIVE' }],
  [RECEIPT_EXPIRED]: markUnreceived,
  SUPERVISION_EXPIRED: markSupervisionOverdue,
  INSTRUCTION_EXPIRED: markInstructionOverdue,
  FOLLOW_UP_CHECK_EXPIRED: () => [{ type: 'MARK_FOLLOW_UP_CHECK_OVERDUE' }],
  [FOLLOW_UP_EXPIRED]: () => [{ type: 'MARK_FOLLOW_UP_OVERDUE' }],
};

/** An alarm never changes an order by itself: it asks, through a command. */
export function commandsOfAlarm(
  kind: string,
  order: WorkOrder,
  ladder: readonly EscalationStep[],
  now: Date,
): WorkOrderCommand[] {
  const climb = commandOfLadderAlarm(kind, ladder);
  return climb ? [climb] : (ANSWERS[kind]?.(order, now) ?? []);
}
