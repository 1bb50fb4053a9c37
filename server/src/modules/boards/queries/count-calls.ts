import type { BoardCalls } from '@hotline/shared';
import { civilDateOf, instantOn, rateOf } from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';

interface Row {
  waiting: number;
  oldest: Date | null;
  answered: number;
  abandoned: number;
  within_15_s: number;
}

/**
 * `$1` is the beginning of the hotline's day. A call counts on the day on which it was answered or
 * given up; one that arrived before midnight is at most an hour older. The wait counts from the
 * queue, as the norm does: greeting and menu are not waiting.
 */
const callsOfToday = statement(
  'boards.calls-of-today',
  `select (select count(*)::int from call where state in ('WAITING', 'OFFERED')) as waiting,
          (select min(queued_at) from call where state in ('WAITING', 'OFFERED')) as oldest,
          count(*) filter (where answered_at >= $1)::int as answered,
          count(*) filter (where abandoned and ended_at >= $1)::int as abandoned,
          count(*) filter (
            where answered_at >= $1
              and answered_at <= coalesce(queued_at, arrived_at) + interval '15 seconds')::int
            as within_15_s
     from call where arrived_at >= $1::timestamptz - interval '1 hour'`,
);

export async function countCalls(db: ReadConnection, now: Date): Promise<BoardCalls> {
  const [row] = await db.query<Row>(callsOfToday, [instantOn(civilDateOf(now))]);
  if (!row) throw new Error('A count answers one row');
  return {
    waiting: row.waiting,
    oldestWaitingSince: row.oldest?.toISOString() ?? null,
    answered: row.answered,
    abandoned: row.abandoned,
    answeredWithin15s: rateOf(row.within_15_s, row.answered),
  };
}
