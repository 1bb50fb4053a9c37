import { type DraftSaved, type SaveDraft, type WorkOrderState } from '@hotline/shared';
import { Injectable } from '@nestjs/common';

import { statement } from '../../../../platform/database/statement.js';
import type { Transaction } from '../../../../platform/database/transaction.js';
import { Refused } from '../../../../platform/http/refused.js';
import { SealedText } from '../../../../platform/security/sealed-text.js';
import { phoneMaskedOf } from '../../storage/order-row.js';
import { saveDraftForm } from '../../storage/save-draft-form.js';
import { sealRequester } from '../../storage/sealed-requester.js';

interface Standing {
  created_by: string;
  state: WorkOrderState;
  draft_revision: number;
  changed_at: Date;
  changed_by_name: string;
}

const standingOf = statement(
  'work-orders.draft-standing',
  `select created_by, state, draft_revision, changed_at, changed_by_name
     from work_order where id = $1`,
);

/** Writes the form down as it is: while typing, and once more with the outcome. */
@Injectable()
export class KeepDraft {
  constructor(private readonly sealed: SealedText) {}

  /**
   * Refused: `not-found` for a draft that is not the actor's, `wrong-state` { state } once it has an
   * outcome, `draft-changed` { by, at, revision } where another window saved in between; then
   * nothing is written and both texts stay where they are.
   */
  async run(tx: Transaction, id: string, { form, revision }: SaveDraft): Promise<DraftSaved> {
    const requester = sealRequester(this.sealed, form);
    const saved = await saveDraftForm(tx, { id, revision, form, requester });
    if (!saved) throw await whyNot(tx, id);
    return {
      revision: saved.draft_revision,
      savedAt: saved.changed_at.toISOString(),
      phoneMasked: phoneMaskedOf(saved),
    };
  }
}

async function whyNot(tx: Transaction, id: string): Promise<Refused> {
  const [draft] = await tx.query<Standing>(standingOf, [id]);
  if (draft?.created_by !== tx.actor.id) return new Refused('not-found');
  if (draft.state !== 'DRAFT') return new Refused('wrong-state', { state: draft.state });
  return new Refused('draft-changed', {
    by: draft.changed_by_name,
    at: draft.changed_at.toISOString(),
    revision: draft.draft_revision,
  });
}
