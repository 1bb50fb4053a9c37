import { randomUUID } from 'node:crypto';

import { type Actor, EMPTY_DRAFT_FORM, type OrderDetail } from '@hotline/shared';
import type { INestApplicationContext } from '@nestjs/common';

import { GetWorkOrder } from '../modules/work-orders/queries/get-work-order.js';
import { DispatchWorkOrder } from '../modules/work-orders/use-cases/dispatching/dispatch-work-order.js';
import { RegisterOrder } from '../modules/work-orders/use-cases/intake/register-order.js';
import { RequestReturn } from '../modules/work-orders/use-cases/signing/request-return.js';
import { SignAssignment } from '../modules/work-orders/use-cases/signing/sign-assignment.js';
import type { CommandContext } from '../platform/database/command-context.js';
import { statement } from '../platform/database/statement.js';
import { TransactionRunner } from '../platform/database/transaction-runner.js';
import { DEMO_ORDERS, type DemoOrder } from './demo-orders.js';

interface Person {
  login: string;
  id: string;
  name: string;
  roles: Actor['roles'];
  unit_id: string | null;
  unit_path: string | null;
  unit_code: string | null;
}

const demoPeople = statement(
  'demo.people',
  `select a.login, a.id, a.name, a.roles, u.id as unit_id, u.path as unit_path, u.code as unit_code
     from account a left join unit u on u.id = a.unit_id where a.demo`,
);
const unitsByCode = statement(
  'demo.units',
  'select code, id from unit where code = any($1::text[])',
);
const anyOrder = statement('demo.any-order', 'select 1 from work_order limit 1');

/** Orders in every state of the first story, made by the use cases themselves; only in an empty system. */
export async function plantOrders(app: INestApplicationContext): Promise<void> {
  const runner = app.get(TransactionRunner);
  const [known, people, units] = await Promise.all([
    runner.read((db) => db.query(anyOrder)),
    runner.read((db) => db.query<Person>(demoPeople)),
    runner.read((db) =>
      db.query<{ code: string; id: string }>(unitsByCode, [
        DEMO_ORDERS.flatMap(({ lead, co = [] }) => [...(lead ? [lead] : []), ...co]),
      ]),
    ),
  ]);
  if (known.length > 0) return;
  const as = (find: (person: Person) => boolean): CommandContext => {
    const person = people.find(find);
    if (!person) throw new Error('A demo person is missing');
    return { actor: actorOf(person), correlationId: randomUUID() };
  };
  const unitId = (code: string): string => {
    const unit = units.find((u) => u.code === code);
    if (!unit) throw new Error(`No demo unit ${code}`);
    return unit.id;
  };
  for (const order of DEMO_ORDERS) await plantOrder(app, order, as, unitId);
}

async function plantOrder(
  app: INestApplicationContext,
  { stage, lead, co = [], form }: DemoOrder,
  as: (find: (person: Person) => boolean) => CommandContext,
  unitId: (code: string) => string,
): Promise<void> {
  const agent = as(({ login }) => login === 'agent1');
  const registered = await app
    .get(RegisterOrder)
    .run(agent, { form: { ...EMPTY_DRAFT_FORM, ...form }, channel: 'COUNTER' });
  if (lead === undefined) return;
  await app.get(DispatchWorkOrder).run(
    as(({ login }) => login === 'dispatch1'),
    registered.id,
    {
      leadUnitId: unitId(lead),
      coUnitIds: co.map(unitId),
      note: '',
      expectedVersion: registered.version,
    },
  );
  const clerk = as(({ unit_code: code, roles }) => code === lead && roles.includes('UNIT_CLERK'));
  const detail = await app.get(GetWorkOrder).run(clerk, registered.id);
  const assignmentId = leadAssignmentOf(detail);
  if (stage === 'SIGNED') await app.get(SignAssignment).run(clerk, assignmentId, {});
  if (stage === 'RETURN_FILED') {
    await app.get(RequestReturn).run(clerk, assignmentId, {
      reasonCode: 'NOT_OUR_DUTY',
      reasonText: '箱式变压器由供电公司建设、维护，街道和区里没有处置权限',
      basis: '《供电营业规则》第四十七条：供电设施由产权单位负责运行维护',
      suggestedUnitId: null,
    });
  }
}

function leadAssignmentOf({ assignments }: OrderDetail): string {
  const lead = assignments.find(({ role }) => role === 'LEAD');
  if (!lead) throw new Error('A dispatched order without a lead');
  return lead.id;
}

function actorOf({ id, name, roles, unit_id: unit, unit_path: path }: Person): Actor {
  return {
    id,
    name,
    kind: 'PERSON',
    roles,
    ...(unit && { unitId: unit }),
    ...(path && { unitPath: path }),
  };
}
