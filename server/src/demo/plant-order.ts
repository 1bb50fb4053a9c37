import { EMPTY_DRAFT_FORM } from '@hotline/shared';
import type { INestApplicationContext } from '@nestjs/common';

import { GetWorkOrder } from '../modules/work-orders/queries/get-work-order.js';
import { ForwardOrder } from '../modules/work-orders/use-cases/chain/forward-order.js';
import { DispatchWorkOrder } from '../modules/work-orders/use-cases/dispatching/dispatch-work-order.js';
import { AskForInfo } from '../modules/work-orders/use-cases/info/ask-for-info.js';
import { RegisterOrder } from '../modules/work-orders/use-cases/intake/register-order.js';
import { RequestReturn } from '../modules/work-orders/use-cases/signing/request-return.js';
import { SignAssignment } from '../modules/work-orders/use-cases/signing/sign-assignment.js';
import type { CommandContext } from '../platform/database/command-context.js';
import { carryOn } from './carry-on.js';
import type { DemoOrder } from './demo-stage.js';
import { layOver } from './lay-over.js';
import { passOn } from './pass-on.js';

export interface DemoPerson {
  readonly login: string;
  readonly roles: readonly string[];
  readonly unit_code: string | null;
}

/** A request of the demo person that fits. */
export type As = (find: (person: DemoPerson) => boolean) => CommandContext;

/** From the registration to the unit's signature, and on from there as far as the stage says. */
export async function plantOrder(
  app: INestApplicationContext,
  order: DemoOrder,
  as: As,
  unitId: (code: string) => string,
): Promise<void> {
  const { stage, lead, co = [], returnedBy = {}, form } = order;
  const login = (name: string) => as((person) => person.login === name);
  const { id, version: registered } = await app
    .get(RegisterOrder)
    .run(login('agent1'), { form: { ...EMPTY_DRAFT_FORM, ...form }, channel: 'COUNTER' });
  const dispatcher = login('dispatch1');
  if (stage === 'NEED_INFO') {
    const missing = '小区名称、楼栋和损坏路灯的位置';
    await app.get(AskForInfo).run(dispatcher, id, { missing, expectedVersion: registered });
  }
  const clerkOf = (code: string) =>
    as((person) => person.unit_code === code && person.roles.includes('UNIT_CLERK'));
  const passing = Object.entries(returnedBy).map(([code, basis]) => {
    return { unitId: unitId(code), clerk: clerkOf(code), basis };
  });
  await passOn(app, id, passing, { dispatcher, reviewer: login('review1') });
  if (lead === undefined) return;
  const { version } = await app.get(GetWorkOrder).run(dispatcher, id);
  await app.get(DispatchWorkOrder).run(dispatcher, id, {
    leadUnitId: unitId(lead),
    coUnitIds: co.map(unitId),
    note: '',
    expectedVersion: version,
  });
  const clerk = clerkOf(lead);
  const assignmentId = await leadAssignmentOf(app, clerk, id);
  if (stage === 'RETURN_FILED') {
    await app.get(RequestReturn).run(clerk, assignmentId, {
      reasonCode: 'NOT_OUR_DUTY',
      reasonText: '箱式变压器由供电公司建设、维护，街道和区里没有处置权限',
      basis: '《供电营业规则》第四十七条：供电设施由产权单位负责运行维护',
      suggestedUnitId: null,
    });
    return;
  }
  if (stage === 'TO_SIGN') return;
  if (order.forwardTo === undefined) {
    await app.get(SignAssignment).run(clerk, assignmentId, {});
  } else {
    const note = '请到现场核实，三日内提出养护意见';
    const choice = { unitId: unitId(order.forwardTo), asHandler: true, note };
    await app.get(ForwardOrder).run(clerk, assignmentId, choice);
  }
  const leader = () =>
    as((person) => person.unit_code === lead && person.roles.includes('UNIT_LEADER'));
  await carryOn(app, order, { id, assignmentId, clerk, leader, login });
  await layOver(app, order, { id, unitId: unitId(lead), supervisor: login('supervisor1') });
}

async function leadAssignmentOf(
  app: INestApplicationContext,
  clerk: CommandContext,
  id: string,
): Promise<string> {
  const { assignments } = await app.get(GetWorkOrder).run(clerk, id);
  const lead = assignments.findLast(({ role }) => role === 'LEAD');
  if (!lead) throw new Error('A dispatched order without a lead');
  return lead.id;
}
