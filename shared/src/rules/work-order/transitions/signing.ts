import { assignmentIsOwn } from '../guards/assignment-is-own.js';
import { orderClockIsOver, signClockIsOver } from '../guards/clock-is-over.js';
import { coHasNotSigned } from '../guards/co-has-not-signed.js';
import { filesAreCitable } from '../guards/files-are-citable.js';
import { leadMissedSignature } from '../guards/lead-missed-signature.js';
import { missignIsFresh, nobodyWasContacted } from '../guards/missign-may-be-mended.js';
import { noExtensionIsPending } from '../guards/no-extension-is-pending.js';
import { onlyLeadMayReturn } from '../guards/only-lead-may-return.js';
import { ownAssignmentHasRole } from '../guards/own-assignment-has-role.js';
import { reminderStillHelps } from '../guards/reminder-still-helps.js';
import { requestIsOpen } from '../guards/request-is-open.js';
import { returnHasBasis } from '../guards/return-has-basis.js';
import { returnIsInTime } from '../guards/return-is-in-time.js';
import { rulingLeavesReturn } from '../guards/ruling-leaves-return.js';
import { textIsGiven } from '../guards/text-is-given.js';
import { unitMayStillReturn } from '../guards/unit-may-still-return.js';
import type { TransitionsOf } from './transition.js';

/** Between dispatch and signature (rulebook rows 19, 22, 23, 25, 26, 28). */
export const SIGNING: TransitionsOf<
  | 'SIGN'
  | 'SIGN_AS_CO'
  | 'DEEM_SIGNED'
  | 'REQUEST_RETURN'
  | 'REQUEST_MISSIGN_RETURN'
  | 'APPROVE_RETURN'
  | 'REJECT_RETURN'
  | 'MARK_SIGN_OVERDUE'
  | 'MARK_REVIEW_OVERDUE'
  | 'REMIND'
> = {
  /** Late signing is allowed and marked: who is late still has to take it. */
  SIGN: {
    row: '19',
    from: ['PENDING_SIGN'],
    to: 'IN_PROGRESS',
    who: 'assignment.sign',
    guards: [ownAssignmentHasRole('LEAD')],
    inputGuards: [assignmentIsOwn],
    fact: 'AssignmentSigned',
  },
  SIGN_AS_CO: {
    row: '19',
    from: ['PENDING_SIGN', 'RETURN_PENDING', 'IN_PROGRESS'],
    to: 'SAME',
    who: 'assignment.sign',
    guards: [ownAssignmentHasRole('CO'), coHasNotSigned],
    inputGuards: [assignmentIsOwn],
    fact: 'AssignmentSigned',
  },
  /** 2.8: a choice of the city; as recommended, a missed signature is escalated and waited for. */
  DEEM_SIGNED: {
    row: '23',
    from: ['PENDING_SIGN'],
    to: 'IN_PROGRESS',
    who: 'SYSTEM',
    guards: [],
    inputGuards: [leadMissedSignature],
    fact: 'AssignmentSigned',
  },
  REQUEST_RETURN: {
    row: '22',
    from: ['PENDING_SIGN'],
    to: 'RETURN_PENDING',
    who: 'return.request',
    guards: [onlyLeadMayReturn, rulingLeavesReturn, unitMayStillReturn, returnIsInTime],
    inputGuards: [assignmentIsOwn, returnHasBasis, filesAreCitable],
    fact: 'ReturnRequested',
  },
  REQUEST_MISSIGN_RETURN: {
    row: '28',
    from: ['IN_PROGRESS'],
    to: 'RETURN_PENDING',
    who: 'return.request',
    guards: [
      onlyLeadMayReturn,
      rulingLeavesReturn,
      unitMayStillReturn,
      missignIsFresh,
      nobodyWasContacted,
      noExtensionIsPending,
    ],
    inputGuards: [assignmentIsOwn, returnHasBasis, filesAreCitable],
    fact: 'ReturnRequested',
  },
  APPROVE_RETURN: {
    row: '25',
    from: ['RETURN_PENDING'],
    to: 'PENDING_DISPATCH',
    who: 'return.rule',
    guards: [],
    inputGuards: [requestIsOpen],
    fact: 'ReturnApproved',
  },
  REJECT_RETURN: {
    row: '26, 28',
    from: ['RETURN_PENDING'],
    to: ['PENDING_SIGN', 'IN_PROGRESS'],
    who: 'return.rule',
    guards: [],
    inputGuards: [requestIsOpen, textIsGiven('reason')],
    fact: 'ReturnRejected',
  },
  MARK_SIGN_OVERDUE: {
    row: '23',
    from: ['PENDING_SIGN', 'RETURN_PENDING', 'IN_PROGRESS'],
    to: 'SAME',
    who: 'SYSTEM',
    guards: [],
    inputGuards: [signClockIsOver],
    fact: 'SignOverdueMarked',
  },
  MARK_REVIEW_OVERDUE: {
    row: 'T-RET-REV',
    from: ['RETURN_PENDING'],
    to: 'SAME',
    who: 'SYSTEM',
    guards: [orderClockIsOver((order) => order.reviewClock)],
    inputGuards: [],
    fact: 'ReviewOverdueMarked',
  },
  REMIND: {
    row: '2.4, on approach',
    from: ['PENDING_DISPATCH', 'PENDING_SIGN', 'RETURN_PENDING', 'IN_PROGRESS', 'REWORK'],
    to: 'SAME',
    who: 'SYSTEM',
    guards: [],
    inputGuards: [reminderStillHelps],
    fact: 'DueCameNear',
  },
};
