import type { OrderGuard } from './guard.js';

/** Row 45: one proposal at a time. */
export const noStrikeOffIsProposed: OrderGuard = ({ handling: { strikeOff } }) =>
  strikeOff
    ? { code: 'strike-off-proposed', params: { by: strikeOff.proposedBy.name } }
    : undefined;
