import type { AssignmentState, OrderDetail } from '@hotline/shared';

const AT_WORK: readonly AssignmentState[] = ['DISPATCHED', 'FILED_48H', 'SIGNED'];

/** Names of the co-handling units that have not reported in this round. */
export function coUnitsAwaited({ assignments, round }: OrderDetail): string[] {
  return assignments
    .filter((one) => one.round === round && one.role === 'CO' && AT_WORK.includes(one.state))
    .map(({ unit }) => unit.name);
}
