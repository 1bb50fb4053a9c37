import { orderClockIsOver } from '../guards/clock-is-over.js';
import { noOverlayIsOpen } from '../guards/follow-up-is-open.js';
import { identityIsChecked } from '../guards/identity-is-checked.js';
import { orderWasForwarded } from '../guards/order-was-forwarded.js';
import { reopenIsInTime } from '../guards/reopen-is-in-time.js';
import { reportIsNotWithdrawn } from '../guards/report-is-not-withdrawn.js';
import { textIsGiven } from '../guards/text-is-given.js';
import type { TransitionsOf } from './transition.js';

/** How an order ends, or begins anew (rulebook rows 54 to 56). */
export const ENDING: TransitionsOf<'REOPEN' | 'ARCHIVE' | 'WITHDRAW'> = {
  REOPEN: {
    row: '54',
    from: ['CLOSED'],
    to: 'PENDING_DISPATCH',
    who: 'request.rule',
    guards: [orderWasForwarded, reopenIsInTime],
    inputGuards: [textIsGiven('reason')],
    fact: 'WorkOrderReopened',
  },
  ARCHIVE: {
    row: '55',
    from: ['CLOSED'],
    to: 'ARCHIVED',
    who: 'SYSTEM',
    guards: [orderClockIsOver((order) => order.handling.clocks['T-ARCH']), noOverlayIsOpen],
    inputGuards: [],
    fact: 'WorkOrderArchived',
  },
  WITHDRAW: {
    row: '56',
    from: [
      'PHONE_TRANSFERRED',
      'NEED_INFO',
      'PENDING_DISPATCH',
      'PENDING_SIGN',
      'RETURN_PENDING',
      'IN_PROGRESS',
      'CLOSE_PENDING',
      'MERGED',
      'PENDING_CALLBACK',
      'DISSATISFIED',
      'REWORK',
    ],
    to: 'WITHDRAWN',
    who: 'order.withdraw',
    guards: [reportIsNotWithdrawn],
    inputGuards: [textIsGiven('reason'), identityIsChecked],
    fact: 'WorkOrderWithdrawn',
  },
};
