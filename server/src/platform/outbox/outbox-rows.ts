import { statement } from '../database/statement.js';
import type { OutboxMessage } from './outbox-fact.js';

export interface OutboxRow {
  id: string;
  aggregate: string;
  aggregate_id: string;
  version: number;
  type: string;
  data: Record<string, unknown>;
  actor_id: string;
  actor_name: string;
  correlation_id: string;
  occurred_at: Date;
}

const COLUMNS =
  'id, aggregate, aggregate_id, version, type, data, actor_id, actor_name, correlation_id, occurred_at';

/** By status, never "id greater than last": a smaller id can commit later than a larger one. */
export const unrelayedMessages = statement(
  'platform.unrelayed-messages',
  `select ${COLUMNS} from outbox_message where relayed_at is null order by id limit $1`,
);

export const findMessage = statement(
  'platform.find-message',
  `select ${COLUMNS} from outbox_message where id = $1`,
);

export const markRelayed = statement(
  'platform.mark-relayed',
  `update outbox_message set relayed_at = clock_timestamp() where id = any($1::bigint[])`,
);

export function toMessage(row: OutboxRow): OutboxMessage {
  return {
    messageId: row.id,
    aggregate: row.aggregate,
    id: row.aggregate_id,
    version: row.version,
    type: row.type,
    data: row.data,
    actorId: row.actor_id,
    actorName: row.actor_name,
    correlationId: row.correlation_id,
    occurredAt: row.occurred_at,
  };
}
