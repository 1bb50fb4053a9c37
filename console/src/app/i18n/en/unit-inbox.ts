import type { Translated } from '../text-key';
import type { unitInbox as chinese } from '../zh/unit-inbox';

export const unitInbox: Translated<typeof chinese> = {
  title: 'Orders of my unit',
  order: 'The order',
  list: { work: 'To do {{count}}', all: 'All' },
  waits: {
    signature: 'Closes to sign',
    sentBack: 'Sent back',
    judgement: 'Requests of units below',
    receipt: 'To sign for',
    handling: 'To handle · {{time}}',
    leader: 'With the leader',
    returned: 'Returns to be ruled',
    below: 'With units below',
  },
  asks: { extension: 'Extension', close: 'Close' },
  urged: 'urged {{count}} times',
  group: {
    overdue: 'overdue',
    hour: 'within the hour',
    today: 'due today',
    later: 'later',
    paused: 'clock paused',
  },
  empty: { work: 'Nothing to do', all: 'No order was dispatched to this unit yet' },
  signed: '{{orderNo}} is signed',
  signedBy: 'signed by {{who}}',
  requestReturn: 'Request return',
  missign: 'Undo the signature',
  missignHint:
    'Within 24 hours of the dispatch, while nobody has contacted the citizen; counted, and judged by the city.',
  reason: 'Reason',
  chooseReason: 'Choose one',
  reasonText: 'In your own words',
  basis: 'Basis',
  basisHint: 'Name the law, the duty list or the fact; repeating the reason is not enough',
  fileReturn: 'File the request',
  takenAway: 'This order is no longer with your unit',
  dispatchNote: 'Note of the dispatcher',
  ofUnit: 'Lead unit: {{unit}}',
};
