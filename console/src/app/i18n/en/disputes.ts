import type { Translated } from '../text-key';
import type { disputes as chinese } from '../zh/disputes';

export const disputes: Translated<typeof chinese> = {
  suggestions: 'Suggested',
  noSuggestion: 'No unit to suggest; search below',
  notRead: 'The suggestions could not be read',
  usualCo: 'Usually helps',
  because: {
    CATEGORY: 'usually gets “{{text}}”',
    DISTRICT: 'answers for {{text}}, where it happened',
    DUTY_TEXT: 'duty names {{text}}',
    TOOK_IT: { one: 'took {{orderNo}}', many: 'took {{orderNo}} and others ({{count}})' },
    MUST_TAKE_IT: {
      one: 'had to keep {{orderNo}}',
      many: 'had to keep {{orderNo}} and others ({{count}})',
    },
    WAS_RELIEVED: {
      one: 'was relieved of {{orderNo}}',
      many: 'was relieved of {{orderNo}} and others ({{count}})',
    },
  },
  precedents: 'Earlier rulings',
  noPrecedent: 'No ruling on such a matter yet',
  notTakenYet: 'nobody has signed yet',
  precedent: {
    RETURN_APPROVED: 'Return approved',
    RETURN_REJECTED: 'Return rejected',
    DISPUTE_RULED: 'Dispute ruled',
  },
  dispute: 'Dispute',
  returned: 'Returned {{count}} times',
  openSince: 'Returned {{count}} times, to be ruled since {{at}}; not dispatched before',
  ruled: 'Ruled: no return possible',
  named: '{{unit}} has to lead',
  passedOn: 'How the units passed it on',
  lead: 'Unit that has to lead',
  co: 'Co-handling units (optional)',
  clause: 'Basis (required): the clause of a law, a duty list or an agreement',
  reason: 'Reason (required), read by the unit',
  note: 'Note to the units (optional)',
  rule: 'Rule and dispatch',
  leadMissing: 'Name the unit that has to lead first',
  wordsMissing: 'Basis and reason are required',
  binds: 'The ruling dispatches at once; the unit can neither return nor dispute it.',
  done: '{{orderNo}} is ruled and goes to {{unit}}',
};
