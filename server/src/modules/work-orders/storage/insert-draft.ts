import type { DraftOpened } from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { timelineRecord } from './change-records.js';
import type { FactStep } from './order-change.js';
import { storedClocks } from './stored-clocks.js';

/** A call has one unfinished draft at most: a second one inserts nothing and answers no row. */
const insertDraftStatement = statement(
  'work-orders.insert-draft',
  `with made as (
     insert into work_order (
            id, state, version, decided_version, channel, call_id, citizen_id, caller_phone_masked,
            created_by, created_by_name, created_at, changed_at, changed_by_name,
            anonymous, occurred, place, matter, expectation, urgency, confidential, attributes,
            round, hop_count, clocks)
     values ($1, 'DRAFT', $2, $2, $3, $4, $5, $6, $7, $8, $9, $9, $8,
             false, '', '', '', '', $10, false, '{}', 1, 0, $11)
     on conflict (call_id) where state = 'DRAFT' do nothing
     returning id, version, draft_revision
   ), told as (
     insert into timeline_entry (order_id, version, at, actor_id, actor_name, fact, data)
     select id, version, $9, $7, $8, $12::text, $13::jsonb from made
   )
   select id, version, draft_revision as revision from made`,
);

const draftOfCall = statement(
  'work-orders.draft-of-call',
  `select id, version, draft_revision as revision from work_order
    where call_id = $1 and state = 'DRAFT'`,
);

/** Who calls, as far as it is known when the draft opens. */
export interface Caller {
  readonly citizenId: string | null;
  readonly phoneMasked: string | null;
}

/** Undefined where the call has an unfinished draft already. */
export async function insertDraft(
  tx: Transaction,
  step: FactStep,
  caller: Caller,
): Promise<DraftOpened | undefined> {
  const { after, fact } = step;
  const [row] = await tx.query<DraftOpened>(insertDraftStatement, [
    after.id,
    after.version,
    after.channel,
    after.callId,
    caller.citizenId,
    caller.phoneMasked,
    fact.by.id,
    fact.by.name,
    fact.at,
    after.form.urgency,
    JSON.stringify(storedClocks(after)),
    fact.type,
    JSON.stringify(timelineRecord(step).data),
  ]);
  return row;
}

export async function findDraftOfCall(
  tx: Transaction,
  callId: string,
): Promise<DraftOpened | undefined> {
  const [row] = await tx.query<DraftOpened>(draftOfCall, [callId]);
  return row;
}
