import { randomUUID } from 'node:crypto';

import type { Actor } from '@hotline/shared';
import type { INestApplicationContext } from '@nestjs/common';

import type { CommandContext } from '../platform/database/command-context.js';
import { statement } from '../platform/database/statement.js';
import { TransactionRunner } from '../platform/database/transaction-runner.js';
import { DEMO_ORDERS } from './demo-orders.js';
import { plantOrder } from './plant-order.js';

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

/** Orders at every stage of their life, made by the use cases themselves; only in an empty system. */
export async function plantOrders(app: INestApplicationContext): Promise<void> {
  const runner = app.get(TransactionRunner);
  const [known, people, units] = await Promise.all([
    runner.read((db) => db.query(anyOrder)),
    runner.read((db) => db.query<Person>(demoPeople)),
    runner.read((db) =>
      db.query<{ code: string; id: string }>(unitsByCode, [
        DEMO_ORDERS.flatMap(({ lead, co = [], forwardTo, returnedBy = {} }) => [
          ...Object.keys(returnedBy),
          ...(lead ? [lead] : []),
          ...co,
          ...(forwardTo ? [forwardTo] : []),
        ]),
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
