import { systemContext } from '../../../platform/database/command-context.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import type { OutboxMessage } from '../../../platform/outbox/outbox-fact.js';
import { ReactionRegistry } from '../../../platform/outbox/reaction-registry.js';
import type { OrderWorld } from './order-world.js';

/** What the worker does with the facts of an order that this reaction listens to, each of them once. */
export async function reactToOrder(
  world: OrderWorld,
  name: string,
  orderId: string,
): Promise<void> {
  const reaction = world.get(ReactionRegistry).named(name);
  if (!reaction) throw new Error(`No reaction named ${name}`);
  const messages = await world.sql<OutboxMessage>(
    `select id as "messageId", aggregate_id as id, version, type from outbox_message
      where aggregate_id = $1 and type = any($2) order by outbox_message.id`,
    [orderId, reaction.on],
  );
  for (const message of messages) {
    await world.get(TransactionRunner).run(systemContext(), (tx) => reaction.run(tx, message));
  }
}
