import type { InputGuard } from './guard.js';
import { MOST_REWORKS } from './rework-is-left.js';

/** Row 46: the third time, or at once where it is grave. */
export const escalationHasGround: InputGuard<'ESCALATE_DISSATISFIED'> = ({ ground }, { order }) => {
  const reworks = order?.handling.reworkCount ?? 0;
  return ground === 'GRAVE' || reworks >= MOST_REWORKS
    ? undefined
    : { code: 'not-third-time', params: { reworks } };
};
