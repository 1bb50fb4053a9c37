import { assignmentIsOwn } from '../guards/assignment-is-own.js';
import { receiptIsOpen, receiptIsOver } from '../guards/receipt-is-open.js';
import type { TransitionsOf } from './transition.js';

/** 送达: which of the units know of the order. */
export const DELIVERY: TransitionsOf<'CONFIRM_RECEIPT' | 'MARK_UNRECEIVED'> = {
  CONFIRM_RECEIPT: {
    row: '2.7b, opened',
    from: ['PENDING_SIGN', 'RETURN_PENDING', 'IN_PROGRESS', 'CLOSE_PENDING', 'REWORK'],
    to: 'SAME',
    who: 'order.read-unit',
    guards: [receiptIsOpen],
    inputGuards: [assignmentIsOwn],
    fact: 'AssignmentReceived',
  },
  MARK_UNRECEIVED: {
    row: '2.7b, unopened',
    from: ['PENDING_SIGN', 'RETURN_PENDING', 'IN_PROGRESS'],
    to: 'SAME',
    who: 'SYSTEM',
    guards: [],
    inputGuards: [receiptIsOver],
    fact: 'UnreceivedMarked',
  },
};
