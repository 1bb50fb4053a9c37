import {
  escalatingClocks,
  followUpDueAt,
  receiptDueAt,
  runningClocks,
  unreceivedAssignments,
  type WorkOrder,
} from '@hotline/shared';

import type { ReadConnection } from '../../../platform/database/transaction.js';
import type { AlarmToSet } from '../../alarms/alarms.facade.js';
import type { SlaFacade } from '../../sla/sla.facade.js';
import { ladderAlarm } from '../alarms/ladder-alarm.js';

export const FOLLOW_UP_EXPIRED = 'PHONE_FOLLOW_UP_EXPIRED';
export const RECEIPT_EXPIRED = 'UNRECEIVED';

/** Every alarm the order needs in its present state, each kind once for an instant. */
export async function alarmsOf(
  db: ReadConnection,
  sla: SlaFacade,
  order: WorkOrder,
  now: Date,
): Promise<AlarmToSet[]> {
  const ofClocks = await sla.alarmsOf(db, order, runningClocks(order), now);
  const { climbedSteps } = order.handling;
  const steps = await sla.stepsAhead(db, order, escalatingClocks(order), climbedSteps, now);
  const followUp = followUpDueAt(order);
  const all: AlarmToSet[] = [
    ...ofClocks,
    ...steps.map(ladderAlarm),
    ...(followUp ? [{ kind: FOLLOW_UP_EXPIRED, ringsAt: followUp }] : []),
    ...unreceivedAssignments(order).map((assignment) => ({
      kind: RECEIPT_EXPIRED,
      ringsAt: new Date(receiptDueAt(assignment)),
    })),
  ];
  return [...new Map(all.map((a) => [`${a.kind} ${a.ringsAt.toISOString()}`, a])).values()];
}
