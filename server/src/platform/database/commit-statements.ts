import { Refused } from '../http/refused.js';
import type { OutboxFact } from '../outbox/outbox-fact.js';
import type { CommandContext } from './command-context.js';
import { statement } from './statement.js';

/** Facts and receipt in one round trip: what a commit adds beside the business rows. */
export const appendStatement = statement(
  'platform.append-facts-and-receipt',
  `with receipt as (
     insert into command_receipt (account_id, key, request_hash, answer)
     select $5::uuid, $6::text, $7::text, $8::jsonb where $6::text is not null
   )
   insert into outbox_message
     (aggregate, aggregate_id, version, type, data, actor_id, actor_name, correlation_id)
   select f.aggregate, f.id, f.version, f.type, f.data, $2::uuid, $3::text, $4::text
     from rows from (
            jsonb_to_recordset($1::jsonb)
              as (aggregate text, id text, version int, type text, data jsonb)
          ) with ordinality as f(aggregate, id, version, type, data, position)
    order by f.position`,
);

/**
 * The same as CTEs of a statement that is a whole command (`TransactionRunner.runStatement`). `made`
 * is the caller's CTE that has a row exactly when the command came true; `learnt` a jsonb expression
 * on it for what only the database knew, added to each fact and to the answer. Takes the eight values
 * of `encodeFacts`, beginning at `$<first>`.
 */
export function commitCtes({
  made,
  learnt,
  first,
}: {
  made: string;
  learnt: string;
  first: number;
}): string {
  const [facts, actorId, actorName, correlationId, accountId, key, hash, answer] = Array.from(
    { length: 8 },
    (_, n) => `$${first + n}`,
  );
  return `receipt_kept as (
     insert into command_receipt (account_id, key, request_hash, answer)
     select ${accountId}::uuid, ${key}::text, ${hash}::text, ${answer}::jsonb || ${learnt}
       from ${made} where ${key}::text is not null
   ), facts_kept as (
     insert into outbox_message
       (aggregate, aggregate_id, version, type, data, actor_id, actor_name, correlation_id)
     select f.aggregate, f.id, f.version, f.type, f.data || ${learnt}, ${actorId}::uuid,
            ${actorName}::text, ${correlationId}::text
       from ${made}, jsonb_to_recordset(${facts}::jsonb)
              as f (aggregate text, id text, version int, type text, data jsonb)
   )`;
}

export const findReceipt = statement(
  'platform.find-receipt',
  'select request_hash, answer from command_receipt where account_id = $1 and key = $2',
);

export function encodeFacts(
  context: CommandContext,
  facts: readonly OutboxFact[],
  answer: unknown,
): unknown[] {
  const { receipt } = context;
  return [
    JSON.stringify(facts),
    context.actor.id,
    context.actor.name,
    context.correlationId,
    context.actor.id,
    receipt?.key ?? null,
    receipt?.requestHash ?? null,
    receipt ? JSON.stringify(answer ?? null) : null,
  ];
}

/** The stored answer, unless the key was used for another request. */
export function parseReceipt<T>(row: { request_hash: string; answer: T }, requestHash: string): T {
  if (row.request_hash !== requestHash) throw new Refused('idempotency-key-reused');
  return row.answer;
}

export function isReceiptConflict(error: unknown): boolean {
  return (
    error instanceof Error && 'constraint' in error && error.constraint === 'command_receipt_pk'
  );
}
