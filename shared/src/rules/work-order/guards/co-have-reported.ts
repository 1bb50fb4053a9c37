import { awaitedUnits } from '../awaited-units.js';
import type { InputGuard } from './guard.js';

/** G5: the order is closed when all who help have reported, or with a word why it did not wait. */
export const coHaveReported: InputGuard<'DRAFT_CLOSE'> = ({ report }, { order }) => {
  const outstanding = (order ? awaitedUnits(order) : []).map(({ unitName }) => unitName);
  return outstanding.length === 0 || report.coWaiver.trim() !== ''
    ? undefined
    : { code: 'co-outstanding', params: { units: outstanding } };
};
