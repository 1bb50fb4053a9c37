import { assignmentIsOwn } from '../guards/assignment-is-own.js';
import { subSignClockIsOver } from '../guards/clock-is-over.js';
import { coHasNotSigned } from '../guards/co-has-not-signed.js';
import { coMayReport } from '../guards/co-may-report.js';
import { ownAssignmentHasRole } from '../guards/own-assignment-has-role.js';
import { ownSubsHaveReported, subDoesNotHandle } from '../guards/own-subs-have-reported.js';
import { hasForwarded, subIsOwnToRecall, subReturnHasBasis } from '../guards/sub-may-be-ended.js';
import { textIsGiven } from '../guards/text-is-given.js';
import {
  handlingMayBeHandedOver,
  innerDuesFit,
  unitIsBelow,
  unitMayForward,
} from '../guards/unit-may-forward.js';
import type { TransitionsOf } from './transition.js';

/** Down the tree: 转办单位 → 承办单位 → 三级单位 (rulebook rows 20 and 31). */
export const CHAIN: TransitionsOf<
  | 'SIGN_AND_FORWARD'
  | 'FORWARD'
  | 'SIGN_AS_SUB'
  | 'RETURN_SUB'
  | 'RECALL_SUB'
  | 'REPORT_AS_SUB'
  | 'MARK_SUB_SIGN_OVERDUE'
> = {
  SIGN_AND_FORWARD: {
    row: '20',
    from: ['PENDING_SIGN'],
    to: 'IN_PROGRESS',
    who: 'assignment.sign',
    guards: [ownAssignmentHasRole('LEAD')],
    inputGuards: [assignmentIsOwn, unitIsBelow, handlingMayBeHandedOver, innerDuesFit],
    fact: 'SignedAndForwarded',
  },
  FORWARD: {
    row: '31',
    from: ['IN_PROGRESS', 'REWORK'],
    to: 'SAME',
    who: 'assignment.sign',
    guards: [unitMayForward],
    inputGuards: [assignmentIsOwn, unitIsBelow, handlingMayBeHandedOver, innerDuesFit],
    fact: 'AssignmentForwarded',
  },
  SIGN_AS_SUB: {
    row: '31',
    from: ['IN_PROGRESS', 'REWORK'],
    to: 'SAME',
    who: 'assignment.sign',
    guards: [ownAssignmentHasRole('SUB'), coHasNotSigned],
    inputGuards: [assignmentIsOwn],
    fact: 'AssignmentSigned',
  },
  RETURN_SUB: {
    row: '31',
    from: ['IN_PROGRESS', 'REWORK'],
    to: 'SAME',
    who: 'return.request',
    guards: [ownAssignmentHasRole('SUB'), coHasNotSigned],
    inputGuards: [assignmentIsOwn, textIsGiven('reason'), subReturnHasBasis],
    fact: 'SubReturned',
  },
  RECALL_SUB: {
    row: '31',
    from: ['IN_PROGRESS', 'REWORK'],
    to: 'SAME',
    who: 'assignment.sign',
    guards: [hasForwarded],
    inputGuards: [subIsOwnToRecall],
    fact: 'SubRecalled',
  },
  REPORT_AS_SUB: {
    row: '31',
    from: ['IN_PROGRESS', 'REWORK'],
    to: 'SAME',
    who: 'close.draft',
    guards: [ownAssignmentHasRole('SUB'), subDoesNotHandle, coMayReport, ownSubsHaveReported],
    inputGuards: [assignmentIsOwn, textIsGiven('report')],
    fact: 'SubReported',
  },
  MARK_SUB_SIGN_OVERDUE: {
    row: 'T-SUB-SIGN',
    from: ['IN_PROGRESS', 'REWORK'],
    to: 'SAME',
    who: 'SYSTEM',
    guards: [],
    inputGuards: [subSignClockIsOver],
    fact: 'SubSignOverdueMarked',
  },
};
