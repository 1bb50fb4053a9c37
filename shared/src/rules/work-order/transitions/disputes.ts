import { orderClockIsOver } from '../guards/clock-is-over.js';
import { disputeIsOpen } from '../guards/dispute-is-open.js';
import { textIsGiven } from '../guards/text-is-given.js';
import { unitsMayTakeIt } from '../guards/units-may-take-it.js';
import type { TransitionsOf } from './transition.js';

/** Units that pass an order on: the city names who has to do it (rulebook row 27). */
export const DISPUTES: TransitionsOf<'RULE_DISPUTE' | 'MARK_RULING_OVERDUE'> = {
  RULE_DISPUTE: {
    row: '27',
    from: ['PENDING_DISPATCH'],
    to: 'PENDING_SIGN',
    who: 'dispute.rule',
    guards: [disputeIsOpen],
    inputGuards: [unitsMayTakeIt, textIsGiven('reason'), textIsGiven('clause')],
    fact: 'WorkOrderDispatched',
  },
  MARK_RULING_OVERDUE: {
    row: 'T-RULING',
    from: ['PENDING_DISPATCH'],
    to: 'SAME',
    who: 'SYSTEM',
    guards: [orderClockIsOver((order) => order.handling.clocks['T-RULING'])],
    inputGuards: [],
    fact: 'RulingOverdueMarked',
  },
};
