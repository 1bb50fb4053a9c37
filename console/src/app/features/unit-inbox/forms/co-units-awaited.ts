import type { OrderDetail } from '@hotline/shared';

/** Names of the co-handling units that have not reported in this round. */
export function coUnitsAwaited({ assignments, round }: OrderDetail): string[] {
  return assignments
    .filter((one) => one.round === round && one.role === 'CO' && one.coReport === null)
    .filter(({ state }) => state !== 'RETURNED' && state !== 'REVOKED')
    .map(({ unit }) => unit.name);
}
