import type { OrderGuard } from './guard.js';

/** Row 54: what was answered at once was never a unit's; new facts make a new order. */
export const orderWasForwarded: OrderGuard = ({ disposition, assignments }) =>
  disposition === 'WRITTEN_TRANSFER' || assignments.length > 0
    ? undefined
    : { code: 'never-forwarded', params: {} };
