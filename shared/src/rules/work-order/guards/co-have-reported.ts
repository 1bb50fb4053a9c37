import { liveAssignments } from '../assignment.js';
import type { InputGuard } from './guard.js';

/** G5: the LEAD closes when its CO units have reported, or says why it did not wait. */
export const coHaveReported: InputGuard<'DRAFT_CLOSE'> = ({ report }, { order }) => {
  const outstanding = (order ? liveAssignments(order) : [])
    .filter(({ role, state }) => role === 'CO' && state !== 'SUBMITTED' && state !== 'ACCEPTED')
    .map(({ unitName }) => unitName);
  return outstanding.length === 0 || report.coWaiver.trim() !== ''
    ? undefined
    : { code: 'co-outstanding', params: { units: outstanding } };
};
