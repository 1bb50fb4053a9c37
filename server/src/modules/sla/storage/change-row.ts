import { type SlaChange, SlaProposal } from '@hotline/shared';

import { statement } from '../../../platform/database/statement.js';
import type { ReadConnection, Transaction } from '../../../platform/database/transaction.js';
import { Refused } from '../../../platform/http/refused.js';
import type { SlaChangeEntity } from './sla-change.entity.js';

/** `sla_change` as the driver gives it, with the revision of the limits that are in force. */
export interface ChangeRow {
  id: string;
  kind: SlaChangeEntity['kind'];
  subject: string;
  proposal: unknown;
  before: unknown;
  state: SlaChangeEntity['state'];
  reason: string;
  proposed_at: Date;
  proposed_by: string;
  proposed_by_name: string;
  base_revision: number;
  counted_at: Date;
  effect: SlaChangeEntity['effect'];
  decided_at: Date | null;
  decided_by: string | null;
  decided_by_name: string | null;
  decision_note: string | null;
  checked: number;
  moved: number;
  last_order_id: string | null;
  applied_at: Date | null;
  revision: number;
}

const LISTED = 100;

const newestChanges = statement(
  'sla.changes',
  `select c.*, r.revision from sla_change c join sla_revision r on r.id = 1
    order by c.proposed_at desc, c.id limit ${LISTED}`,
);

const lockChange = statement(
  'sla.lock-change',
  `select c.*, r.revision from sla_change c join sla_revision r on r.id = 1
    where c.id = $1 for update of c`,
);

export function listChanges(db: ReadConnection): Promise<ChangeRow[]> {
  return db.query<ChangeRow>(newestChanges);
}

/** Refused with `not-found` for an unknown id. */
export async function lockedChange(tx: Transaction, id: string): Promise<ChangeRow> {
  const [row] = await tx.query<ChangeRow>(lockChange, [id]);
  if (!row) throw new Refused('not-found');
  return row;
}

export function changeView(row: ChangeRow): SlaChange {
  const decided = row.decided_by !== null && row.decided_by_name !== null;
  return {
    id: row.id,
    kind: row.kind,
    subject: row.subject,
    proposal: SlaProposal.parse(row.proposal),
    before: row.before,
    state: row.state,
    reason: row.reason,
    proposedAt: row.proposed_at.toISOString(),
    proposedBy: { id: row.proposed_by, name: row.proposed_by_name },
    countedAt: row.counted_at.toISOString(),
    outdated: row.state === 'PROPOSED' && row.base_revision !== row.revision,
    effect: row.effect,
    decidedAt: row.decided_at?.toISOString() ?? null,
    decidedBy: decided ? { id: row.decided_by ?? '', name: row.decided_by_name ?? '' } : null,
    decisionNote: row.decision_note,
    progress: {
      checked: row.checked,
      moved: row.moved,
      appliedAt: row.applied_at?.toISOString() ?? null,
    },
  };
}
