import { orderClockIsOver } from '../guards/clock-is-over.js';
import { textIsGiven } from '../guards/text-is-given.js';
import { triesAreEnough } from '../guards/tries-are-enough.js';
import type { TransitionsOf } from './transition.js';

/** Back to the agent for missing facts (rulebook rows 15 and 16). */
export const NEED_INFO: TransitionsOf<
  'ASK_FOR_INFO' | 'ADD_INFO' | 'CLOSE_INCOMPLETE' | 'MARK_INFO_OVERDUE'
> = {
  ASK_FOR_INFO: {
    row: '15',
    from: ['PENDING_DISPATCH'],
    to: 'NEED_INFO',
    who: 'order.dispatch',
    guards: [],
    inputGuards: [textIsGiven('missing')],
    fact: 'InfoRequested',
  },
  ADD_INFO: {
    row: '16',
    from: ['NEED_INFO'],
    to: 'PENDING_DISPATCH',
    who: 'order.register',
    guards: [],
    inputGuards: [textIsGiven('note')],
    fact: 'InfoAdded',
  },
  CLOSE_INCOMPLETE: {
    row: '16',
    from: ['NEED_INFO'],
    to: 'CLOSED',
    who: 'order.register',
    guards: [triesAreEnough],
    inputGuards: [textIsGiven('note')],
    fact: 'WorkOrderClosedIncomplete',
  },
  MARK_INFO_OVERDUE: {
    row: 'T-INFO',
    from: ['NEED_INFO'],
    to: 'SAME',
    who: 'SYSTEM',
    guards: [orderClockIsOver((order) => order.handling.clocks['T-INFO'])],
    inputGuards: [],
    fact: 'InfoOverdueMarked',
  },
};
