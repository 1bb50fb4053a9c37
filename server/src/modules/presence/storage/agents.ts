import { Injectable } from '@nestjs/common';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection, Transaction } from '../../../platform/database/transaction.js';
import { AGENT_COLUMNS, agentOf, type AgentRow, type StoredAgent } from './stored-agent.js';

const insertUnknown = statement(
  'presence.insert-unknown',
  `insert into agent_presence (account_id, version, revision, wish, present, softphone_registered,
                               line_registered, idle_since, state, since)
   values ($1, 0, 0, 'OFFLINE', false, false, false, $2, 'OFFLINE', $2)
       on conflict (account_id) do nothing`,
);
const lockAgent = statement(
  'presence.lock',
  `select ${AGENT_COLUMNS} from agent_presence where account_id = $1 for update`,
);
const byId = statement(
  'presence.by-id',
  `select ${AGENT_COLUMNS} from agent_presence where account_id = $1`,
);
const all = statement('presence.all', `select ${AGENT_COLUMNS} from agent_presence`);
const wrapUpOver = statement(
  'presence.wrap-up-over',
  `select account_id from agent_presence
    where engagement = 'ACW' and wrap_up_until <= clock_timestamp() order by wrap_up_until limit 500`,
);
const saveAgent = statement(
  'presence.save',
  `update agent_presence
      set version = $2, revision = $3, wish = $4, wish_reason = $5, engagement = $6, call_id = $7,
          wrap_up_until = $8, present = $9, softphone_registered = $10, line_registered = $11,
          idle_since = $12, seat_id = $13, state = $14, reason = $15, since = $16
    where account_id = $1`,
);
const endLog = statement(
  'presence.end-log',
  'update agent_state_log set ended_at = $2 where account_id = $1 and ended_at is null',
);
const beginLog = statement(
  'presence.begin-log',
  `insert into agent_state_log (account_id, state, reason, call_id, began_at)
   values ($1, $2, $3, $4, $5)`,
);

/** Rows of agents; no rules here. Every writer holds the row's lock. */
@Injectable()
export class Agents {
  /** An agent nobody has heard of yet is OFFLINE. */
  async lock(tx: Transaction, id: string): Promise<StoredAgent> {
    const known = (await tx.query<AgentRow>(lockAgent, [id])).map(agentOf)[0];
    if (known) return known;
    await tx.query(insertUnknown, [id, tx.now]);
    const [row] = await tx.query<AgentRow>(lockAgent, [id]);
    if (!row) throw new Error('The agent was not stored');
    return agentOf(row);
  }

  async byId(db: ReadConnection, id: string): Promise<StoredAgent | undefined> {
    return (await db.query<AgentRow>(byId, [id])).map(agentOf)[0];
  }

  async all(db: ReadConnection): Promise<StoredAgent[]> {
    return (await db.query<AgentRow>(all)).map(agentOf);
  }

  /** Whose after-call work is over by PostgreSQL's clock. */
  async idsWithWrapUpOver(db: ReadConnection): Promise<string[]> {
    const rows = await db.query<{ account_id: string }>(wrapUpOver);
    return rows.map((row) => row.account_id);
  }

  async save(tx: Transaction, agent: StoredAgent): Promise<void> {
    const { engagement, told } = agent;
    const values = [
      agent.id,
      agent.version,
      agent.revision,
      agent.wish,
      agent.wishReason,
      engagement?.kind,
      engagement?.callId,
      engagement?.kind === 'ACW' ? engagement.until : null,
      agent.present,
      agent.softphoneRegistered,
      agent.lineRegistered,
      agent.idleSince,
      agent.seatId,
      told.state,
      told.reason,
      told.since,
    ];
    await tx.query(
      saveAgent,
      values.map((value) => value ?? null),
    );
  }

  /** Ends the current entry of the log and begins the next. */
  async log(tx: Transaction, { id, told }: StoredAgent): Promise<void> {
    await tx.query(endLog, [id, told.since]);
    const { state, reason, callId, since } = told;
    await tx.query(beginLog, [id, state, reason ?? null, callId ?? null, since]);
  }
}
