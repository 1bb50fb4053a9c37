import { assignmentIsOwn } from '../guards/assignment-is-own.js';
import { closeIsDrafted } from '../guards/close-is-drafted.js';
import { coHaveReported } from '../guards/co-have-reported.js';
import { filesAreCitable } from '../guards/files-are-citable.js';
import { headSignsInstructed } from '../guards/instruction-fits.js';
import { reportIsComplete } from '../guards/report-is-complete.js';
import { cityMayJudge, judgesNow, unitMayJudge } from '../guards/request-is-actors-to-judge.js';
import { requesterWasContacted } from '../guards/requester-was-contacted.js';
import { closeIsOpen } from '../guards/reviewed-request-is-open.js';
import { textIsGiven } from '../guards/text-is-given.js';
import { unitHandlesIt } from '../guards/unit-handles-it.js';
import type { TransitionsOf } from './transition.js';

/** The clerk writes, the leader signs, the unit above and the city judge (rows 38 to 40, 44b). */
export const CLOSING: TransitionsOf<
  | 'DRAFT_CLOSE'
  | 'SEND_BACK_CLOSE'
  | 'FILE_CLOSE'
  | 'APPROVE_CLOSE_AS_UNIT'
  | 'APPROVE_CLOSE'
  | 'REJECT_CLOSE'
> = {
  DRAFT_CLOSE: {
    row: '38, 44b',
    from: ['IN_PROGRESS', 'REWORK'],
    to: 'SAME',
    who: 'close.draft',
    guards: [unitHandlesIt, requesterWasContacted],
    inputGuards: [assignmentIsOwn, reportIsComplete, coHaveReported, filesAreCitable],
    fact: 'CloseDrafted',
  },
  SEND_BACK_CLOSE: {
    row: '38',
    from: ['IN_PROGRESS', 'REWORK'],
    to: 'SAME',
    who: 'close.sign',
    guards: [unitHandlesIt, closeIsDrafted],
    inputGuards: [assignmentIsOwn, textIsGiven('reason')],
    fact: 'CloseDraftSentBack',
  },
  /** Late filing is allowed and told: who is late still has to report. */
  FILE_CLOSE: {
    row: '38, 44b',
    from: ['IN_PROGRESS', 'REWORK'],
    to: 'CLOSE_PENDING',
    who: 'close.sign',
    guards: [unitHandlesIt, closeIsDrafted, headSignsInstructed],
    inputGuards: [assignmentIsOwn, textIsGiven('opinion')],
    fact: 'CloseFiled',
  },
  APPROVE_CLOSE_AS_UNIT: {
    row: '39',
    from: ['CLOSE_PENDING'],
    to: 'SAME',
    who: 'close.approve-unit',
    guards: [unitMayJudge('openClose')],
    inputGuards: [closeIsOpen],
    fact: 'CloseApprovedByUnit',
  },
  APPROVE_CLOSE: {
    row: '39',
    from: ['CLOSE_PENDING'],
    to: 'PENDING_CALLBACK',
    who: 'request.rule',
    guards: [cityMayJudge('openClose')],
    inputGuards: [closeIsOpen],
    fact: 'CloseApproved',
  },
  REJECT_CLOSE: {
    row: '40',
    from: ['CLOSE_PENDING'],
    to: ['IN_PROGRESS', 'REWORK'],
    who: 'request.reject',
    guards: [judgesNow('openClose')],
    inputGuards: [closeIsOpen, textIsGiven('defects')],
    fact: 'CloseRejected',
  },
};
