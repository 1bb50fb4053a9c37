import type { Translated } from '../text-key';
import type { problem as chinese } from '../zh/problem';

export const problem: Translated<typeof chinese> = {
  unreachable:
    'The server cannot be reached. Nothing you typed is lost; check the network and retry.',
  unreadable:
    'The answer cannot be read; the system may just have been updated. Reload the page and retry.',
  unknown:
    'That did not work ({{code}}). Retry; if it stays, give the administrator this number: {{correlationId}}.',
  code: {
    'invalid-input': 'Some of it does not fit; see the hints at the fields.',
    'not-signed-in': 'You are signed out. Please sign in again.',
    'wrong-credentials':
      'Account or password is wrong. Five wrong attempts in a row lock the account.',
    'account-locked':
      'Locked after too many wrong passwords. Try again after {{until}}, or ask an administrator to unlock it.',
    'not-allowed': 'You are not permitted to do this.',
    'own-password-required': 'Please choose a password of your own first.',
    'foreign-origin':
      'The request came from another site and was refused. Open the page from here.',
    'not-found': 'Not found: it was moved, or it is outside your scope.',
    'idempotency-key-reused':
      'This form was already sent with other content. Reload to see the result.',
    'order-changed':
      'The order was changed by {{by}} at {{at}}. It has been refreshed; look again, then send.',
    'too-large': 'Too large. Shorten it and send again.',
    unavailable: 'The service is not available at the moment. Nothing is lost; try again soon.',
    unexpected:
      'The server failed. Retry; if it stays, give the administrator this number: {{correlationId}}.',
    'wrong-state': 'The order is "{{state}}" now; this cannot be done.',
    'not-own-draft': 'This draft belongs to a colleague; only its writer can go on with it.',
    'facts-missing': 'Still missing: {{missing}}.',
    'category-unknown': 'Category {{categoryCode}} does not exist or is closed. Choose another.',
    'text-missing': 'Please fill in what is required.',
    'taken-in-future': 'It cannot have been taken later than now.',
    'promise-not-ahead': 'The promised time must lie ahead.',
    'unit-unknown': 'The chosen unit does not exist. Choose another.',
    'unit-inactive': '{{unit}} is closed and takes no orders.',
    'unit-twice': '{{unit}} was chosen twice.',
    'accused-unit':
      '{{unit}} is the accused unit or below it and must not get the order (report guard).',
    'not-your-assignment': 'This order was not dispatched to your unit.',
    'already-signed': 'Signed by {{by}} at {{at}}.',
    'outside-subtree': '{{unit}} is not below your unit, so it cannot be given the order.',
    'unit-has-it': '{{unit}} has this order already.',
    'inner-due-beyond': 'The date of a unit below cannot lie beyond your own ({{dueAt}}).',
    'inner-due-past': 'The date of a unit below must lie ahead.',
    'not-a-transfer-unit': 'Only a lead unit right below the city platform hands the handling over.',
    'handed-over': '{{unit}} handles the order.',
    'sub-only-reports': 'Your unit helps; it reports to the unit above only.',
    'subs-outstanding': '{{units}} have not reported; you may take their part back.',
    'handler-files-close': 'Your unit handles this order: draft the close instead of a report.',
    'return-pending': 'A return was requested and waits for its ruling.',
    'only-lead-may-return': 'Only the lead unit may request a return.',
    'return-too-late': 'A return had to be requested by {{dueAt}}; the time to sign is over.',
    'must-sign': 'Returns were rejected {{rejections}} times; the unit must sign.',
    'basis-missing': 'Give the basis: a law, the duty list, or a fact.',
    'basis-repeats-reason': 'The basis only repeats the reason. Name the law, duty list or fact.',
    'reason-text-missing': 'With "Other" the reason must be written out.',
    'request-not-open': 'This request was ruled already.',
    'already-marked': 'Marked already at {{at}}.',
    'not-due-yet': 'Not due yet ({{dueAt}}).',
    'clock-not-running': 'This clock is not running.',
    'too-few-tries': '{{tries}} failed tries are recorded; {{needed}} are needed.',
    'sign-first': 'Sign first.',
    'already-reported': 'Reported already at {{at}}.',
    'extension-too-late': 'More time had to be asked for by {{dueAt}}; the handling time is over.',
    'extension-pending': 'An extension was asked for and waits for its ruling.',
    'extensions-used-up': '{{approved}} extensions were granted; there are no more.',
    'extension-days': 'An extension is {{least}} to {{most}} working days.',
    'citizen-not-told': 'Tell the citizen first: record a contact that reached them.',
    'contact-missing':
      'Reach the citizen first, or record {{needed}} failed tries (so far {{failed}}).',
    'co-outstanding': '{{units}} have not reported; going on without them needs a reason.',
    'report-incomplete': 'The report still lacks: {{missing}}.',
    'close-not-drafted': 'The clerk has not drafted the close.',
    'close-sent-back': '{{by}} sent the draft back; the clerk has to write it again.',
    'unit-judges-first': 'The unit above judges first.',
    'unit-has-judged': 'The unit above has judged; it waits for the city.',
    'not-the-judge': 'Another unit judges this request.',
    'own-registration': 'Who registered an order does not call back for it.',
    'stars-out-of-range': 'A rating has 1 to 5 stars.',
    'rated-satisfied': '3 stars or more and solved: record it as satisfied.',
    'rated-dissatisfied': '2 stars or less, or not solved: record it as dissatisfied.',
    'callback-tries-missing': '3 failed tries on 2 days are needed (so far {{tries}} on {{days}}).',
    'phone-is-known': 'A number is known; it is not a case without telephone.',
    'rework-used-up': 'The order was reworked {{reworks}} times; there is no further rework.',
    'strike-off-proposed': '{{by}} proposed to strike it off; another person confirms.',
    'strike-off-not-proposed': 'Nobody proposed to strike it off.',
    'second-person-needed': '{{by}} proposed it; another person has to confirm.',
    'never-forwarded': 'The order never went to a unit; it cannot be reopened.',
    'reopen-too-late': 'It could be reopened until {{dueAt}}.',
    'report-not-withdrawable': 'A report of misconduct cannot be withdrawn.',
    'other-order-unknown': 'The other order was not found. Refresh and choose again.',
    'other-order-settled': '{{orderNo}} is answered or closed; nothing can join it.',
    'other-order-open': '{{orderNo}} is still open, so nothing is repeated. Append to it.',
    'another-person': '{{orderNo}} is not of the same requester.',
    'another-topic': '{{orderNo}} is about another topic; merged orders share place and topic.',
    'another-district': '{{orderNo}} is in another district; merged orders share place and topic.',
    'another-accused': '{{orderNo}} does not avoid the same accused unit; a report cannot join it.',
    'master-less-urgent':
      'This order is urgent and {{orderNo}} is not: the clock of the day would be lost. Merge the other way round.',
    'personal-benefit':
      'Matters of personal benefit are not merged across persons. Group it with {{orderNo}} and answer each.',
    'master-is-merged':
      '{{by}} merged {{orderNo}} into {{masterNo}} at {{at}}. Merge into {{masterNo}}.',
    'leads-a-group':
      'This order leads a group: {{by}} merged {{orderNo}} into it at {{at}}, so it cannot follow another.',
    'in-a-group': '{{by}} put this order into the group of {{masterNo}} at {{at}}.',
    'in-no-group': 'This order is not merged; there is nothing to split.',
    'no-own-unit':
      'A merged order has no unit of its own to do it again. Split it off and dispatch it.',
    'no-merge-suggested': 'The suggested merge is settled already.',
    'no-repeat-suggested': 'The repetition is ruled on already.',
    'repeat-waits': '{{by}} says it repeats {{orderNo}}; the reviewer rules first.',
    'repeat-too-old':
      '{{orderNo}} was closed more than {{months}} months ago; it is no repetition.',
    'identity-not-checked': 'Make sure first who withdraws it.',
  },
  administration: {
    'weak-password':
      'Too weak: at least 10 characters out of three of upper case, lower case, digits, symbols, and not the old one.',
    'wrong-password': 'The current password is wrong.',
    'not-oneself':
      'Nobody closes the own account or changes the own roles; ask another administrator.',
    'roles-exclude-each-other': 'Roles of a unit and of the centre exclude each other.',
    'unit-required': 'Unit roles need a unit.',
    'unit-not-for-role': 'Roles of the centre have no unit.',
    'login-taken': 'This account name is taken.',
  },
  calls: {
    'call-has-moved-on': 'The call is in another state by now; it has been read again.',
    'call-of-another-agent': 'Another agent has this call.',
    'call-already-disposed': 'This call has its outcome already.',
    'agent-not-free': 'You are ringing or talking; finish first.',
    'agent-busy-elsewhere': 'You are in another call.',
    'not-wrapping-up': 'The after-call work is over.',
    'telephony-off': 'Telephony is off: {{reason}}',
    'draft-changed': 'Another window changed this draft; choose which one stands.',
  },
  bare: {
    'order-changed':
      'A colleague has just changed it. It has been refreshed; look again, then send.',
    'account-locked': 'Locked after too many wrong passwords. Try later, or ask an administrator.',
  },
};
