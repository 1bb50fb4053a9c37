import { draftIsOwn } from '../guards/draft-is-own.js';
import { factsAreComplete } from '../guards/facts-are-complete.js';
import { suggestionFits } from '../guards/other-order-fits.js';
import { promiseLiesAhead } from '../guards/promise-lies-ahead.js';
import { textIsGiven } from '../guards/text-is-given.js';
import { phoneUnitMayTakeIt } from '../guards/units-may-take-it.js';
import type { TransitionsOf } from './transition.js';

/** From the first word to the outcome (rulebook rows 4 to 14). */
export const INTAKE: TransitionsOf<
  | 'OPEN_DRAFT'
  | 'ANSWER'
  | 'TRANSFER_BY_PHONE'
  | 'CONFIRM_SOLVED'
  | 'CONFIRM_UNSOLVED'
  | 'REFER'
  | 'REFUSE_TO_ACCEPT'
  | 'SUBMIT'
> = {
  OPEN_DRAFT: {
    row: '4',
    from: ['NONE'],
    to: 'DRAFT',
    who: 'order.register',
    guards: [],
    inputGuards: [],
    fact: 'WorkOrderOpened',
  },
  ANSWER: {
    row: '5',
    from: ['DRAFT'],
    to: 'CLOSED',
    who: 'order.register',
    guards: [draftIsOwn],
    inputGuards: [factsAreComplete('RECORD'), textIsGiven('answer')],
    fact: 'WorkOrderAnswered',
  },
  TRANSFER_BY_PHONE: {
    row: '7',
    from: ['DRAFT'],
    to: 'PHONE_TRANSFERRED',
    who: 'order.register',
    guards: [draftIsOwn],
    inputGuards: [
      factsAreComplete('ORDER'),
      textIsGiven('takenBy'),
      textIsGiven('promise'),
      promiseLiesAhead,
      phoneUnitMayTakeIt,
    ],
    fact: 'PhoneTransferRecorded',
  },
  CONFIRM_SOLVED: {
    row: '8',
    from: ['PHONE_TRANSFERRED'],
    to: 'CLOSED',
    who: 'order.register',
    guards: [],
    inputGuards: [textIsGiven('note')],
    fact: 'PhoneTransferFollowedUp',
  },
  CONFIRM_UNSOLVED: {
    row: '8',
    from: ['PHONE_TRANSFERRED'],
    to: 'PENDING_DISPATCH',
    who: 'order.register',
    guards: [],
    inputGuards: [textIsGiven('note')],
    fact: 'PhoneTransferFollowedUp',
  },
  REFER: {
    row: '9, 10',
    from: ['DRAFT'],
    to: 'REFERRED',
    who: 'order.register',
    guards: [draftIsOwn],
    inputGuards: [factsAreComplete('NOTE'), textIsGiven('told')],
    fact: 'WorkOrderReferred',
  },
  REFUSE_TO_ACCEPT: {
    row: '10',
    from: ['DRAFT'],
    to: 'NOT_ACCEPTED',
    who: 'order.register',
    guards: [draftIsOwn],
    inputGuards: [factsAreComplete('NOTE'), textIsGiven('told')],
    fact: 'WorkOrderNotAccepted',
  },
  /** From NONE: a complete order in one go, by the same rules. */
  SUBMIT: {
    row: '6, 14',
    from: ['DRAFT', 'NONE'],
    to: 'PENDING_DISPATCH',
    who: 'order.register',
    guards: [draftIsOwn],
    inputGuards: [factsAreComplete('ORDER'), suggestionFits],
    fact: 'WorkOrderSubmitted',
  },
};
