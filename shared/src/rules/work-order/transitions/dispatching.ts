import { orderClockIsOver } from '../guards/clock-is-over.js';
import { noDisputeIsOpen } from '../guards/dispute-is-open.js';
import { repeatIsJudged } from '../guards/merging-waits.js';
import { textIsGiven } from '../guards/text-is-given.js';
import { unitsMayTakeIt } from '../guards/units-may-take-it.js';
import type { TransitionsOf } from './transition.js';

/** At the dispatcher's desk (rulebook rows 17 and 24, T-DISP, T-PHONE-FU). */
export const DISPATCHING: TransitionsOf<
  'DISPATCH' | 'RECALL' | 'MARK_DISPATCH_OVERDUE' | 'MARK_FOLLOW_UP_OVERDUE'
> = {
  DISPATCH: {
    row: '17',
    from: ['PENDING_DISPATCH'],
    to: 'PENDING_SIGN',
    who: 'order.dispatch',
    guards: [repeatIsJudged, noDisputeIsOpen],
    inputGuards: [unitsMayTakeIt],
    fact: 'WorkOrderDispatched',
  },
  RECALL: {
    row: '24',
    from: ['PENDING_SIGN'],
    to: 'PENDING_DISPATCH',
    who: 'order.dispatch',
    guards: [],
    inputGuards: [textIsGiven('reason')],
    fact: 'WorkOrderRecalled',
  },
  MARK_DISPATCH_OVERDUE: {
    row: 'T-DISP',
    from: ['PENDING_DISPATCH'],
    to: 'SAME',
    who: 'SYSTEM',
    guards: [orderClockIsOver((order) => order.dispatchClock)],
    inputGuards: [],
    fact: 'DispatchOverdueMarked',
  },
  MARK_FOLLOW_UP_OVERDUE: {
    row: 'T-PHONE-FU',
    from: ['PHONE_TRANSFERRED'],
    to: 'SAME',
    who: 'SYSTEM',
    guards: [orderClockIsOver((order) => order.followUpClock)],
    inputGuards: [],
    fact: 'FollowUpOverdueMarked',
  },
};
