import type { Actor } from '@hotline/shared';

import { ringDueAlarmsNow } from '../../alarms/testing/ring-due-alarms-now.js';
import { RequestReturn } from '../use-cases/signing/request-return.js';
import { RuleOnReturn } from '../use-cases/signing/rule-on-return.js';
import { SignAssignment } from '../use-cases/signing/sign-assignment.js';
import { by } from './order-people.js';
import type { OrderWorld } from './order-world.js';

/** Steps of an order for the specs of modules above. */
export async function sign(world: OrderWorld, assignmentId: string, clerk: Actor): Promise<void> {
  await world.get(SignAssignment).run(by(clerk), assignmentId, {});
}

/** Answers the id of the request. */
export async function requestReturn(
  world: OrderWorld,
  assignmentId: string,
  clerk: Actor,
): Promise<string> {
  await world.get(RequestReturn).run(by(clerk), assignmentId, {
    reasonCode: 'NOT_OUR_DUTY',
    reasonText: '',
    basis: '三定方案第四条',
    suggestedUnitId: null,
  });
  const [request] = await world.sql<{ id: string }>(
    `select id from order_request where assignment_id = $1 and state = 'FILED'`,
    [assignmentId],
  );
  if (!request) throw new Error('No request was filed');
  return request.id;
}

export async function rule(
  world: OrderWorld,
  requestId: string,
  decision: 'APPROVED' | 'REJECTED',
): Promise<void> {
  const reason = decision === 'APPROVED' ? '' : '属于本单位职责';
  await world.get(RuleOnReturn).run(by(world.reviewer), requestId, { decision, reason });
}

export function ring(world: OrderWorld): Promise<void> {
  return ringDueAlarmsNow(world.test.app);
}
