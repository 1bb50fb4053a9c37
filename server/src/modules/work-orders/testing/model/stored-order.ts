import type { WorkOrder } from '@hotline/shared';

import { TransactionRunner } from '../../../../platform/database/transaction-runner.js';
import { readOrder } from '../../storage/read-order.js';
import type { OrderWorld } from '../order-world.js';

/** What PostgreSQL holds of an order, beside the order itself. */
export interface StoredOrder {
  readonly order: WorkOrder;
  /** The timeline, oldest first. */
  readonly facts: readonly {
    readonly fact: string;
    readonly version: number;
    readonly data: object;
  }[];
  /** Alarms that will ring, by kind. */
  readonly alarms: readonly string[];
}

export async function readStored(world: OrderWorld, id: string): Promise<StoredOrder> {
  const [read, facts, alarms] = await Promise.all([
    world.get(TransactionRunner).read((db) => readOrder(db, id)),
    world.sql<StoredOrder['facts'][number]>(
      'select fact, version, data from timeline_entry where order_id = $1 order by version',
      [id],
    ),
    world.alarms(id),
  ]);
  if (!read) throw new Error('The order is gone');
  return { order: read.order, facts, alarms: alarms.map(({ kind }) => kind) };
}

/** Facts that stand in the timeline and were never handed to the relay, or the other way round. */
export function factsNotInBoth(world: OrderWorld): Promise<object[]> {
  return world.sql(
    `select * from (select order_id::text as id, version, fact from timeline_entry) t
       full join (select aggregate_id::text as id, version, type as fact from outbox_message
                   where aggregate = 'work-order') o using (id, version, fact)
      where t is null or o is null`,
  );
}
