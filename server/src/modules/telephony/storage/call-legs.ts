import { Injectable } from '@nestjs/common';

import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';

const insertLeg = statement(
  'telephony.insert-leg',
  `insert into call_leg (id, call_id, agent_id, rung_at) values ($1, $2, $3, $4)
       on conflict (id) do nothing`,
);
const answerLeg = statement(
  'telephony.answer-leg',
  'update call_leg set answered_at = $2 where id = $1 and answered_at is null',
);
const endLeg = statement(
  'telephony.end-leg',
  'update call_leg set ended_at = $2, end_cause = $3 where id = $1 and ended_at is null',
);

/** Which agent's telephone was rung when, and what came of it. */
@Injectable()
export class CallLegs {
  async rung(tx: Transaction, legId: string, callId: string, agentId: string): Promise<void> {
    await tx.query(insertLeg, [legId, callId, agentId, tx.now]);
  }

  async answered(tx: Transaction, legId: string): Promise<void> {
    await tx.query(answerLeg, [legId, tx.now]);
  }

  async ended(tx: Transaction, legId: string, cause: string): Promise<void> {
    await tx.query(endLeg, [legId, tx.now, cause]);
  }
}
