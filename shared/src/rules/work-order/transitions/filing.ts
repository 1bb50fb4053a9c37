import { assignmentIsOwn } from '../guards/assignment-is-own.js';
import {
  counterpartIsAnother,
  disputeIsUnfiled,
  filingIsInTime,
} from '../guards/dispute-may-be-filed.js';
import { filingIsOpen, filingWaits } from '../guards/filing-is-open.js';
import { ownAssignmentHasRole } from '../guards/own-assignment-has-role.js';
import { rulingLeavesReturn } from '../guards/ruling-leaves-return.js';
import { textIsGiven } from '../guards/text-is-given.js';
import type { TransitionsOf } from './transition.js';

/** 报备: 48 hours to sign, provisionally until the platform answers (rulebook rows 21 and 21b). */
export const FILING: TransitionsOf<'FILE_DISPUTE' | 'ACKNOWLEDGE_FILING' | 'REFUSE_FILING'> = {
  FILE_DISPUTE: {
    row: '21',
    from: ['PENDING_SIGN'],
    to: 'SAME',
    who: 'return.request',
    guards: [ownAssignmentHasRole('LEAD'), rulingLeavesReturn, disputeIsUnfiled, filingIsInTime],
    inputGuards: [assignmentIsOwn, counterpartIsAnother, textIsGiven('reason')],
    fact: 'DisputeFiled',
  },
  ACKNOWLEDGE_FILING: {
    row: '21',
    from: ['PENDING_SIGN'],
    to: 'SAME',
    who: 'return.rule',
    guards: [filingWaits],
    inputGuards: [filingIsOpen],
    fact: 'FilingAcknowledged',
  },
  REFUSE_FILING: {
    row: '21b',
    from: ['PENDING_SIGN'],
    to: 'SAME',
    who: 'return.rule',
    guards: [filingWaits],
    inputGuards: [filingIsOpen, textIsGiven('reason')],
    fact: 'FilingRefused',
  },
};
