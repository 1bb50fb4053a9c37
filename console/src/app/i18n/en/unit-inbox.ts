import type { Translated } from '../text-key';
import type { unitInbox as chinese } from '../zh/unit-inbox';

export const unitInbox: Translated<typeof chinese> = {
  title: 'Orders of my unit',
  order: 'The order',
  list: { 'to-sign': 'To sign {{count}}', 'in-progress': 'In progress', all: 'All' },
  group: {
    overdue: 'Overdue',
    hour: 'Within the hour',
    today: 'Due today',
    later: 'Later',
    paused: 'Paused (return to rule)',
  },
  empty: {
    'to-sign': 'Nothing to sign',
    'in-progress': 'Nothing in progress',
    all: 'No order was dispatched to this unit yet',
  },
  sign: 'Sign',
  signed: '{{orderNo}} is signed',
  signedBy: 'signed by {{who}}',
  requestReturn: 'Request return',
  reason: 'Reason',
  chooseReason: 'Choose one',
  reasonText: 'In your own words',
  basis: 'Basis',
  basisHint: 'Name the law, the duty list or the fact; repeating the reason is not enough',
  fileReturn: 'File the request',
  returnFiled: 'The request is filed; the sign clock pauses until it is ruled',
  takenAway: 'This order is no longer with your unit',
  dispatchNote: 'Note of the dispatcher',
  ofUnit: 'Lead unit: {{unit}}',
};
