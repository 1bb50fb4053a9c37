import { Injectable } from '@nestjs/common';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection, Transaction } from '../../../platform/database/transaction.js';
import type { StoredCallSource } from './call.entity.js';
import { CALL_COLUMNS, callOf, type CallRow, type StoredCall } from './stored-call.js';

export interface NewCall {
  readonly id: string;
  readonly source: StoredCallSource;
  readonly dialled: string;
  readonly citizenLegId: string;
  readonly citizenId?: string;
}

const insertCall = statement(
  'telephony.insert-call',
  `insert into call (id, version, source, dialled, citizen_leg_id, citizen_id, state, arrived_at)
   values ($1, 1, $2, $3, $4, $5, 'ARRIVED', $6)
       on conflict (citizen_leg_id) do nothing
   returning ${CALL_COLUMNS}`,
);
const lockCall = statement(
  'telephony.lock-call',
  `select ${CALL_COLUMNS} from call where id = $1 for update`,
);
const callById = statement('telephony.call', `select ${CALL_COLUMNS} from call where id = $1`);
const callByLeg = statement(
  'telephony.call-by-leg',
  `select ${CALL_COLUMNS} from call where citizen_leg_id = $1`,
);
const openCalls = statement(
  'telephony.open-calls',
  `select ${CALL_COLUMNS} from call where state <> 'ENDED' order by arrived_at`,
);
const saveCall = statement(
  'telephony.save-call',
  `update call
      set version = $2, state = $3, menu_choice = $4, offers = $5, offered_to = $6,
          answered_by = $7, held = $8, queued_at = $9, answered_at = $10, ended_at = $11,
          ended_by = $12, end_reason = $13, abandoned = $14, disposition = $15,
          disposition_note = $16, disposed_at = $17, order_id = $18
    where id = $1`,
);

/** Rows of calls; no rules here. Every writer holds the row's lock. */
@Injectable()
export class Calls {
  /** Undefined where that leg's arrival is known already. */
  async insert(tx: Transaction, call: NewCall): Promise<StoredCall | undefined> {
    const { id, source, dialled, citizenLegId, citizenId } = call;
    const values = [id, source, dialled, citizenLegId, citizenId ?? null, tx.now];
    return first(await tx.query<CallRow>(insertCall, values));
  }

  async lock(tx: Transaction, id: string): Promise<StoredCall | undefined> {
    return first(await tx.query<CallRow>(lockCall, [id]));
  }

  async byId(db: ReadConnection, id: string): Promise<StoredCall | undefined> {
    return first(await db.query<CallRow>(callById, [id]));
  }

  async byLeg(db: ReadConnection, citizenLegId: string): Promise<StoredCall | undefined> {
    return first(await db.query<CallRow>(callByLeg, [citizenLegId]));
  }

  async open(db: ReadConnection): Promise<StoredCall[]> {
    return (await db.query<CallRow>(openCalls)).map(callOf);
  }

  async save(tx: Transaction, call: StoredCall): Promise<void> {
    const values = [
      call.id,
      call.version,
      call.state,
      call.menuChoice,
      call.offers,
      call.offeredTo,
      call.answeredBy,
      call.held,
      call.queuedAt,
      call.answeredAt,
      call.endedAt,
      call.endedBy,
      call.endReason,
      call.abandoned,
      call.disposition,
      call.dispositionNote,
      call.disposedAt,
      call.orderId,
    ];
    await tx.query(
      saveCall,
      values.map((value) => value ?? null),
    );
  }
}

function first(rows: CallRow[]): StoredCall | undefined {
  return rows[0] && callOf(rows[0]);
}
