import type { AssignmentDues, Due } from '@hotline/shared';

import type { AssignmentRow } from './order-row.js';

/** Due instants as told to the unit; with those of a dispatch the citizen's date of that day. */
export type StoredDues = AssignmentDues & { readonly citizen?: Due };

/** The date promised to the citizen: that of the first dispatch, whatever was counted later. */
export function promisedDue(assignments: readonly AssignmentRow[]): Due | null {
  const first = assignments.find(
    ({ round, dues }) =>
      dues.citizen !== undefined && assignments.every((other) => other.round >= round),
  );
  return first?.dues.citizen ?? null;
}
