import type { OverlayCommands } from '../commands/overlay-commands.js';
import { checkLiesAhead, dueLiesAhead } from '../guards/due-lies-ahead.js';
import { escalationHasGround } from '../guards/escalation-has-ground.js';
import { eventIsAnother } from '../guards/event-is-another.js';
import {
  aFollowUpIsOpen,
  namedFollowUpIsOpen,
  noFollowUpIsOpen,
} from '../guards/follow-up-is-open.js';
import { formIsActorsToIssue } from '../guards/form-is-actors-to-issue.js';
import {
  instructionIsInForce,
  instructionIsWritten,
  namedInstructionIsInForce,
} from '../guards/instruction-fits.js';
import { hasOwnUnit } from '../guards/merging-waits.js';
import { orderWasForwarded } from '../guards/order-was-forwarded.js';
import {
  followUpClockIsOver,
  instructionClockIsOver,
  supervisionClockIsOver,
} from '../guards/overlay-clock-is-over.js';
import {
  supervisedUnitIsOnOrder,
  unitIsNotSupervised,
  unitsHaveTheOrder,
} from '../guards/supervised-unit-is-on-order.js';
import {
  aSupervisionIsReported,
  namedSupervisionIsOwn,
  namedSupervisionIsReported,
  ownSupervisionIsOpen,
} from '../guards/supervision-is-open.js';
import { textIsGiven } from '../guards/text-is-given.js';
import type { WorkOrderState } from '../work-order-state.js';
import type { TransitionsOf } from './transition.js';

const OPEN: readonly WorkOrderState[] = [
  'PHONE_TRANSFERRED',
  'NEED_INFO',
  'PENDING_DISPATCH',
  'PENDING_SIGN',
  'RETURN_PENDING',
  'IN_PROGRESS',
  'CLOSE_PENDING',
  'PENDING_CALLBACK',
  'DISSATISFIED',
  'REWORK',
];

const OPEN_OR_CLOSED: readonly WorkOrderState[] = [...OPEN, 'CLOSED'];

/** What lies over the main flow: supervision, instruction, follow-up, event (rows 46 to 50, 59). */
export const OVERLAYS: TransitionsOf<keyof OverlayCommands> = {
  ISSUE_SUPERVISION: {
    row: '47',
    from: OPEN,
    to: 'SAME',
    who: 'supervision.issue',
    guards: [unitsHaveTheOrder],
    inputGuards: [formIsActorsToIssue, supervisedUnitIsOnOrder, textIsGiven('text'), dueLiesAhead],
    fact: 'SupervisionIssued',
  },
  ISSUE_SUPERVISION_BY_LADDER: {
    row: '47, 2.4',
    from: OPEN,
    to: 'SAME',
    who: 'SYSTEM',
    guards: [],
    inputGuards: [supervisedUnitIsOnOrder, unitIsNotSupervised],
    fact: 'SupervisionIssued',
  },
  REPORT_SUPERVISION: {
    row: '48',
    from: OPEN_OR_CLOSED,
    to: 'SAME',
    who: 'supervision.report',
    guards: [ownSupervisionIsOpen],
    inputGuards: [namedSupervisionIsOwn, textIsGiven('report')],
    fact: 'SupervisionReported',
  },
  LIFT_SUPERVISION: {
    row: '48',
    from: OPEN_OR_CLOSED,
    to: 'SAME',
    who: 'supervision.manage',
    guards: [aSupervisionIsReported],
    inputGuards: [namedSupervisionIsReported],
    fact: 'SupervisionLifted',
  },
  ESCALATE_DISSATISFIED: {
    row: '46',
    from: ['DISSATISFIED'],
    to: 'REWORK',
    who: 'supervision.manage',
    guards: [hasOwnUnit],
    inputGuards: [escalationHasGround, textIsGiven('reason'), dueLiesAhead],
    fact: 'DissatisfactionEscalated',
  },
  RECORD_INSTRUCTION: {
    row: '49',
    from: OPEN,
    to: 'SAME',
    who: 'supervision.manage',
    guards: [],
    inputGuards: [
      textIsGiven('leader'),
      textIsGiven('post'),
      textIsGiven('text'),
      instructionIsWritten,
      dueLiesAhead,
    ],
    fact: 'InstructionRecorded',
  },
  REMOVE_INSTRUCTION: {
    row: '49, G7',
    from: OPEN,
    to: 'SAME',
    who: 'supervision.manage',
    guards: [instructionIsInForce],
    inputGuards: [namedInstructionIsInForce, textIsGiven('reason')],
    fact: 'InstructionRemoved',
  },
  OPEN_FOLLOW_UP: {
    row: '50',
    from: ['CLOSED'],
    to: 'SAME',
    who: 'follow-up.open',
    guards: [orderWasForwarded, noFollowUpIsOpen],
    inputGuards: [checkLiesAhead, textIsGiven('note')],
    fact: 'FollowUpOpened',
  },
  CHECK_FOLLOW_UP: {
    row: '50',
    from: ['CLOSED'],
    to: ['CLOSED', 'PENDING_DISPATCH'],
    who: 'follow-up.check',
    guards: [aFollowUpIsOpen],
    inputGuards: [namedFollowUpIsOpen, textIsGiven('finding')],
    fact: 'FollowUpChecked',
  },
  JOIN_EVENT: {
    row: '59',
    from: OPEN,
    to: 'SAME',
    who: 'event.declare',
    guards: [],
    inputGuards: [eventIsAnother],
    fact: 'EventJoined',
  },
  MARK_SUPERVISION_OVERDUE: {
    row: 'T-SUP',
    from: OPEN_OR_CLOSED,
    to: 'SAME',
    who: 'SYSTEM',
    guards: [],
    inputGuards: [supervisionClockIsOver],
    fact: 'SupervisionOverdueMarked',
  },
  MARK_INSTRUCTION_OVERDUE: {
    row: 'T-INSTR',
    from: OPEN,
    to: 'SAME',
    who: 'SYSTEM',
    guards: [],
    inputGuards: [instructionClockIsOver],
    fact: 'InstructionOverdueMarked',
  },
  MARK_FOLLOW_UP_CHECK_OVERDUE: {
    row: 'T-FU',
    from: ['CLOSED'],
    to: 'SAME',
    who: 'SYSTEM',
    guards: [followUpClockIsOver],
    inputGuards: [],
    fact: 'FollowUpCheckOverdueMarked',
  },
};
