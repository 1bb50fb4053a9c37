import { Refused } from '../../../platform/http/refused.js';
import type { ChangeRow } from '../storage/change-row.js';

/** Who comes second learns who decided, and when. */
export function refuseUnlessProposed(change: ChangeRow): void {
  if (change.state === 'PROPOSED') return;
  throw new Refused('change-decided', {
    by: change.decided_by_name ?? change.proposed_by_name,
    at: (change.decided_at ?? change.proposed_at).toISOString(),
  });
}
