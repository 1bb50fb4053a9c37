import {
  isOnTime,
  type OrderAlarmKind,
  unsignedAssignments,
  type WorkOrder,
  type WorkOrderCommand,
} from '@hotline/shared';

import { FOLLOW_UP_EXPIRED } from '../use-cases/order-alarms.js';

type Answer = (order: WorkOrder, now: Date) => WorkOrderCommand[];

const remind =
  (alarm: OrderAlarmKind): Answer =>
  () => [{ type: 'REMIND', alarm }];

/** Every unit that is late by now, the LEAD and its CO units alike. */
const markSignOverdue: Answer = (order, now) =>
  unsignedAssignments(order)
    .filter(({ signDueAt }) => !isOnTime(now, new Date(signDueAt)))
    .map(({ id }) => ({ type: 'MARK_SIGN_OVERDUE', assignmentId: id }));

const ANSWERS: Readonly<Record<string, Answer>> = {
  DISPATCH_NEAR: remind('DISPATCH_NEAR'),
  DISPATCH_EXPIRED: () => [{ type: 'MARK_DISPATCH_OVERDUE' }],
  SIGN_HALF_GONE: remind('SIGN_HALF_GONE'),
  SIGN_NEAR: remind('SIGN_NEAR'),
  SIGN_LAST_HOUR: remind('SIGN_LAST_HOUR'),
  SIGN_EXPIRED: markSignOverdue,
  RETURN_REVIEW_EXPIRED: () => [{ type: 'MARK_REVIEW_OVERDUE' }],
  [FOLLOW_UP_EXPIRED]: () => [{ type: 'MARK_FOLLOW_UP_OVERDUE' }],
};

/** An alarm never changes an order by itself: it asks, through a command. */
export function commandsOfAlarm(kind: string, order: WorkOrder, now: Date): WorkOrderCommand[] {
  return ANSWERS[kind]?.(order, now) ?? [];
}
