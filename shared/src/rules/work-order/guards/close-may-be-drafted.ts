import { liveAssignments } from '../assignment.js';
import type { ReportField } from '../close-report.js';
import type { InputGuard, OrderGuard } from './guard.js';
import { LEAST_FAILED_TRIES } from './tries-are-enough.js';

/** Row 38, 44b: somebody spoke with the requester in this round, or tried in earnest. */
export const requesterWasContacted: OrderGuard = ({ form, handling: { contacts } }) =>
  contacts.reached > 0 ||
  contacts.failed >= LEAST_FAILED_TRIES ||
  (form.anonymous && !form.hasPhone)
    ? undefined
    : {
        code: 'contact-missing',
        params: { failed: contacts.failed, needed: LEAST_FAILED_TRIES },
      };

/** G5: only the LEAD closes, when its CO units have reported or it says why it did not wait. */
export const coHaveReported: InputGuard<'DRAFT_CLOSE'> = ({ report }, { order }) => {
  const outstanding = (order ? liveAssignments(order) : [])
    .filter(({ role, state }) => role === 'CO' && state !== 'SUBMITTED' && state !== 'ACCEPTED')
    .map(({ unitName }) => unitName);
  return outstanding.length === 0 || isGiven(report.coWaiver)
    ? undefined
    : { code: 'co-outstanding', params: { units: outstanding } };
};

export const reportIsComplete: InputGuard<'DRAFT_CLOSE'> = ({ report }) => {
  const needed: readonly (readonly [ReportField, boolean])[] = [
    ['unsolvedReason', report.solved || isGiven(report.unsolvedReason)],
    ['account', isGiven(report.account)],
    ['publicReply', isGiven(report.publicReply)],
    ['moneyYuan', report.moneyYuan === null || report.moneyYuan >= 0],
  ];
  const missing = needed.filter(([, given]) => !given).map(([field]) => field);
  return missing.length === 0 ? undefined : { code: 'report-incomplete', params: { missing } };
};

function isGiven(text: string): boolean {
  return text.trim() !== '';
}
