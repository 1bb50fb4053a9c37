import type { DraftOpened } from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';

const draftOfCall = statement(
  'work-orders.draft-of-call',
  `select id, version, draft_revision as revision from work_order
    where call_id = $1 and state = 'DRAFT'`,
);

/** The unfinished draft of a call; there is never more than one. */
export async function findDraftOfCall(
  tx: Transaction,
  callId: string,
): Promise<DraftOpened | undefined> {
  const [row] = await tx.query<DraftOpened>(draftOfCall, [callId]);
  return row;
}
