import { followUpDueAt, runningClocks, type WorkOrder } from '@hotline/shared';

import type { ReadConnection } from '../../../platform/database/transaction.js';
import type { AlarmToSet } from '../../alarms/alarms.facade.js';
import type { SlaFacade } from '../../sla/sla.facade.js';

export const FOLLOW_UP_EXPIRED = 'PHONE_FOLLOW_UP_EXPIRED';

/** Every alarm the order needs in its present state, each kind once for an instant. */
export async function alarmsOf(
  db: ReadConnection,
  sla: SlaFacade,
  order: WorkOrder,
  now: Date,
): Promise<AlarmToSet[]> {
  const ofClocks = await sla.alarmsOf(db, order, runningClocks(order), now);
  const followUp = followUpDueAt(order);
  const all: AlarmToSet[] = followUp
    ? [...ofClocks, { kind: FOLLOW_UP_EXPIRED, ringsAt: followUp }]
    : ofClocks;
  return [...new Map(all.map((a) => [`${a.kind} ${a.ringsAt.toISOString()}`, a])).values()];
}
