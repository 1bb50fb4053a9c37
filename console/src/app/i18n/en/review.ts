import type { Translated } from '../text-key';
import type { review as chinese } from '../zh/review';

export const review: Translated<typeof chinese> = {
  queue: 'Returns to rule',
  empty: 'No return waits for a ruling',
  request: 'The request',
  duty: 'What this unit answers for',
  matter: 'The matter',
  earlier: 'All returns of this order',
  gone: 'A colleague has ruled on this request.',
  next: 'Next request',
  rejectedBefore: 'Rejected {{count}} times before; after the second the unit must sign',
  decision: 'Ruling',
  approve: 'Approve',
  reject: 'Reject',
  reason: 'Reason',
  reasonNeeded: 'Reason of the rejection (required)',
  reasonMissing: 'A rejection needs a written reason',
  decideFirst: 'Approve or reject first',
  send: 'Send',
  ruled: {
    APPROVED: '{{orderNo}} goes back to dispatch',
    REJECTED: '{{orderNo}} stays with the unit, which signs',
  },
  template: {
    APPROVED: {
      notTheirs: 'Indeed not the duty of this unit; goes to the suggested one.',
      otherArea: 'Outside the area of this unit; goes to the one responsible there.',
      twice: 'Repeats an order that was dispatched already.',
    },
    REJECTED: {
      onDutyList: 'The matter is on your duty list; please sign.',
      firstReceiver: 'Overlapping duties: the first receiver leads and may ask for co-handling.',
      basisTooThin: 'The basis is not sufficient; please sign.',
    },
  },
};
