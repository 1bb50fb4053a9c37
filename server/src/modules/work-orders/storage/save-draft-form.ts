import type { DraftForm } from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { Transaction } from '../../../platform/database/transaction.js';
import { formValues } from './form-values.js';
import type { SealedRequester } from './sealed-requester.js';

/** The number stays as it is where the form does not speak of it ($7). */
const saveForm = statement(
  'work-orders.save-draft-form',
  `update work_order
      set draft_revision = draft_revision + 1, changed_at = $4, changed_by_name = $5,
          requester_name = $6,
          contact_phone = case when $7 then $8 else contact_phone end,
          contact_phone_hash = case when $7 then $9 else contact_phone_hash end,
          contact_phone_masked = case when $7 then $10 else contact_phone_masked end,
          anonymous = $11,
          occurred = $12, place = $13, matter = $14, expectation = $15, request_type = $16,
          category_code = $17, district_code = $18, urgency = $19, confidential = $20,
          attributes = $21, accused_unit_id = $22
    where id = $1 and created_by = $2 and state = 'DRAFT' and draft_revision = $3
   returning draft_revision, changed_at, contact_phone, contact_phone_masked, caller_phone_masked`,
);

export interface SavedForm {
  readonly draft_revision: number;
  readonly changed_at: Date;
  readonly contact_phone: Buffer | null;
  readonly contact_phone_masked: string | null;
  readonly caller_phone_masked: string | null;
}

/** Undefined where there is no such draft of this agent at this revision. */
export async function saveDraftForm(
  tx: Transaction,
  draft: { id: string; revision: number; form: DraftForm; requester: SealedRequester },
): Promise<SavedForm | undefined> {
  const { id, revision, form, requester } = draft;
  const [row] = await tx.query<SavedForm>(saveForm, [
    id,
    tx.actor.id,
    revision,
    tx.now,
    tx.actor.name,
    requester.name,
    form.phone !== undefined,
    requester.phone,
    requester.phoneHash,
    requester.phoneMasked,
    form.anonymous,
    ...formValues(form),
  ]);
  return row;
}
