import type { OrderGuard } from './guard.js';

/** Row 44 [P] */
export const MOST_REWORKS = 2;

/** The third time is no matter for one more rework. */
export const reworkIsLeft: OrderGuard = ({ handling: { reworkCount } }) =>
  reworkCount < MOST_REWORKS
    ? undefined
    : { code: 'rework-used-up', params: { reworks: reworkCount } };
