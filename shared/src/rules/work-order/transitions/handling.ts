import { assignmentIsOwn } from '../guards/assignment-is-own.js';
import { citizenWasTold } from '../guards/citizen-was-told.js';
import {
  handleClockIsOver,
  orderClockIsOver,
  requestReviewIsOver,
} from '../guards/clock-is-over.js';
import { coMayReport } from '../guards/co-may-report.js';
import { contactIsOwn } from '../guards/contact-is-own.js';
import { extensionDaysAreAllowed } from '../guards/extension-days-are-allowed.js';
import { extensionIsInTime } from '../guards/extension-is-in-time.js';
import { extensionsAreLeft } from '../guards/extensions-are-left.js';
import { noExtensionIsPending } from '../guards/no-extension-is-pending.js';
import { ownAssignmentHasRole } from '../guards/own-assignment-has-role.js';
import { ownSubsHaveReported } from '../guards/own-subs-have-reported.js';
import { cityMayJudge, judgesNow, unitMayJudge } from '../guards/request-is-actors-to-judge.js';
import { requesterMayBeContacted } from '../guards/requester-may-be-contacted.js';
import { extensionIsOpen } from '../guards/reviewed-request-is-open.js';
import { textIsGiven } from '../guards/text-is-given.js';
import { unitHandlesIt } from '../guards/unit-handles-it.js';
import type { TransitionsOf } from './transition.js';

/** While the units work on it (rulebook rows 29, 30, 33 to 37). */
export const HANDLING: TransitionsOf<
  | 'RECORD_CONTACT'
  | 'URGE'
  | 'REPORT_AS_CO'
  | 'REQUEST_EXTENSION'
  | 'APPROVE_EXTENSION_AS_UNIT'
  | 'APPROVE_EXTENSION'
  | 'REJECT_EXTENSION'
  | 'MARK_HANDLE_OVERDUE'
  | 'MARK_URGENT_CONTACT_OVERDUE'
  | 'MARK_REQUEST_REVIEW_OVERDUE'
> = {
  /** A try that reached nobody is a record too. */
  RECORD_CONTACT: {
    row: '29',
    from: ['NEED_INFO', 'IN_PROGRESS', 'REWORK'],
    to: 'SAME',
    who: 'contact.record',
    guards: [requesterMayBeContacted],
    inputGuards: [contactIsOwn],
    fact: 'ContactRecorded',
  },
  URGE: {
    row: '36',
    from: [
      'PENDING_DISPATCH',
      'PENDING_SIGN',
      'RETURN_PENDING',
      'IN_PROGRESS',
      'REWORK',
      'CLOSE_PENDING',
    ],
    to: 'SAME',
    who: 'order.urge',
    guards: [],
    inputGuards: [textIsGiven('note')],
    fact: 'WorkOrderUrged',
  },
  REPORT_AS_CO: {
    row: '32, 38',
    from: ['IN_PROGRESS', 'REWORK'],
    to: 'SAME',
    who: 'close.draft',
    guards: [ownAssignmentHasRole('CO'), coMayReport, ownSubsHaveReported],
    inputGuards: [assignmentIsOwn, textIsGiven('report')],
    fact: 'CoReported',
  },
  REQUEST_EXTENSION: {
    row: '33',
    from: ['IN_PROGRESS'],
    to: 'SAME',
    who: 'extension.request',
    guards: [
      unitHandlesIt,
      noExtensionIsPending,
      extensionsAreLeft,
      extensionIsInTime,
      citizenWasTold,
    ],
    inputGuards: [assignmentIsOwn, extensionDaysAreAllowed, textIsGiven('reason')],
    fact: 'ExtensionRequested',
  },
  APPROVE_EXTENSION_AS_UNIT: {
    row: '34',
    from: ['IN_PROGRESS'],
    to: 'SAME',
    who: 'extension.approve-unit',
    guards: [unitMayJudge('openExtension')],
    inputGuards: [extensionIsOpen],
    fact: 'ExtensionApprovedByUnit',
  },
  APPROVE_EXTENSION: {
    row: '34',
    from: ['IN_PROGRESS'],
    to: 'SAME',
    who: 'request.rule',
    guards: [cityMayJudge('openExtension')],
    inputGuards: [extensionIsOpen],
    fact: 'ExtensionApproved',
  },
  REJECT_EXTENSION: {
    row: '34',
    from: ['IN_PROGRESS'],
    to: 'SAME',
    who: 'request.reject',
    guards: [judgesNow('openExtension')],
    inputGuards: [extensionIsOpen, textIsGiven('reason')],
    fact: 'ExtensionRejected',
  },
  MARK_HANDLE_OVERDUE: {
    row: '37',
    from: ['PENDING_SIGN', 'RETURN_PENDING', 'IN_PROGRESS', 'REWORK'],
    to: 'SAME',
    who: 'SYSTEM',
    guards: [],
    inputGuards: [handleClockIsOver],
    fact: 'HandleOverdueMarked',
  },
  MARK_URGENT_CONTACT_OVERDUE: {
    row: '30',
    from: ['PENDING_SIGN', 'RETURN_PENDING', 'IN_PROGRESS'],
    to: 'SAME',
    who: 'SYSTEM',
    guards: [orderClockIsOver((order) => order.handling.clocks['T-URGENT-CONTACT'])],
    inputGuards: [],
    fact: 'UrgentContactOverdueMarked',
  },
  MARK_REQUEST_REVIEW_OVERDUE: {
    row: 'T-EXT-REV, T-CLOSE-REV',
    from: ['IN_PROGRESS', 'CLOSE_PENDING'],
    to: 'SAME',
    who: 'SYSTEM',
    guards: [],
    inputGuards: [requestReviewIsOver],
    fact: 'RequestReviewOverdueMarked',
  },
};
