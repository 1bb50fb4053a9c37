import { type CallList, type FindCalls as Search, Instant } from '@hotline/shared';
import { Injectable } from '@nestjs/common';
import * as z from 'zod';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection } from '../../../platform/database/transaction.js';
import { TransactionRunner } from '../../../platform/database/transaction-runner.js';
import { Refused } from '../../../platform/http/refused.js';
import { CALL_COLUMNS, callOf, type CallRow, type StoredCall } from '../storage/stored-call.js';
import { CallSummaries } from './call-summaries.js';

const Cursor = z.tuple([z.enum(['0', '1']).transform(Number), Instant, z.uuid()]);

const ofAgent = statement(
  'telephony.calls-of-agent',
  `select ${CALL_COLUMNS}, rank
     from (select *, case when state = 'ENDED' and disposition is null then 0 else 1 end as rank
             from call where answered_by = $1) own
    where ($2::int is null or rank > $2
           or (rank = $2 and (arrived_at, id) < ($3::timestamptz, $4::uuid)))
      and (not $5::boolean or rank = 0)
    order by rank, arrived_at desc, id desc limit $6`,
);
const currentOf = statement(
  'telephony.current-call',
  `select ${CALL_COLUMNS} from call
    where (state = 'OFFERED' and offered_to = $1) or (state = 'TALKING' and answered_by = $1)`,
);
const undisposedOf = statement(
  'telephony.undisposed-calls',
  `select ${CALL_COLUMNS} from call
    where state = 'ENDED' and disposition is null and answered_by = $1 order by ended_at limit 50`,
);

/** The calls of one agent. */
@Injectable()
export class FindCalls {
  constructor(
    private readonly runner: TransactionRunner,
    private readonly summaries: CallSummaries,
  ) {}

  /** Those without a disposition first, then the newest; by keyset. */
  run(agentId: string, { undisposed, cursor, limit }: Search): Promise<CallList> {
    const [rank, arrivedAt, id] = parse(cursor);
    return this.runner.read(async (db) => {
      const only = undisposed === 'true';
      const values = [agentId, rank, arrivedAt, id, only, limit + 1];
      const rows = await db.query<CallRow & { rank: number }>(ofAgent, values);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const more = rows.length > limit && last;
      return {
        calls: await this.summaries.of(db, page.map(callOf)),
        ...(more && { nextCursor: `${last.rank}_${last.arrived_at.toISOString()}_${last.id}` }),
      };
    });
  }

  /** The call that rings at the agent or is being spoken. */
  async current(db: ReadConnection, agentId: string): Promise<StoredCall | undefined> {
    return (await db.query<CallRow>(currentOf, [agentId])).map(callOf)[0];
  }

  async undisposed(db: ReadConnection, agentId: string): Promise<StoredCall[]> {
    return (await db.query<CallRow>(undisposedOf, [agentId])).map(callOf);
  }
}

function parse(cursor: string | undefined): [number, string, string] | [null, null, null] {
  if (cursor === undefined) return [null, null, null];
  const parsed = Cursor.safeParse(cursor.split('_'));
  if (parsed.success) return parsed.data;
  throw new Refused('invalid-input', undefined, [{ path: 'cursor', message: 'nextCursor' }]);
}
