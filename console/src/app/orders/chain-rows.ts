import type { OrderAssignment } from '@hotline/shared';

/** An assignment with its depth in the chain: 0 for LEAD and CO, 1 for a unit below, and so on. */
export interface ChainRow {
  readonly assignment: OrderAssignment;
  readonly depth: number;
}

/** Round by round, each unit followed by those it forwarded the order to. */
export function chainRows(assignments: readonly OrderAssignment[]): ChainRow[] {
  const known = new Set(assignments.map(({ id }) => id));
  const isTop = ({ parentId }: OrderAssignment) => parentId === null || !known.has(parentId);
  const below = (assignment: OrderAssignment, depth: number): ChainRow[] => [
    { assignment, depth },
    ...assignments
      .filter(({ parentId }) => parentId === assignment.id)
      .flatMap((sub) => below(sub, depth + 1)),
  ];
  return assignments.filter(isTop).flatMap((top) => below(top, 0));
}

/** Those whose part of the current round is not over. */
export function liveChain(
  assignments: readonly OrderAssignment[],
  round: number,
): OrderAssignment[] {
  return assignments.filter(
    (assignment) =>
      assignment.round === round &&
      assignment.state !== 'RETURNED' &&
      assignment.state !== 'REVOKED',
  );
}
