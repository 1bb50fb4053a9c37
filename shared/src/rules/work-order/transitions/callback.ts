import { orderClockIsOver } from '../guards/clock-is-over.js';
import { hasOwnUnit } from '../guards/merging-waits.js';
import { noStrikeOffIsProposed } from '../guards/no-strike-off-is-proposed.js';
import { notOwnRegistration } from '../guards/not-own-registration.js';
import { ratingIsDissatisfied, ratingIsSatisfied } from '../guards/rating-fits.js';
import { reworkIsLeft } from '../guards/rework-is-left.js';
import { strikeOffIsAnothers } from '../guards/strike-off-is-anothers.js';
import { textIsGiven } from '../guards/text-is-given.js';
import { unratedHasGround } from '../guards/unrated-has-ground.js';
import type { TransitionsOf } from './transition.js';

/** What the citizen says, and what follows from it (rulebook rows 41 to 45). */
export const CALLBACK: TransitionsOf<
  | 'RECORD_CALLBACK_TRY'
  | 'RECORD_SATISFIED'
  | 'RECORD_DISSATISFIED'
  | 'CLOSE_UNRATED'
  | 'RULE_REWORK'
  | 'PROPOSE_STRIKE_OFF'
  | 'CONFIRM_STRIKE_OFF'
  | 'MARK_CALLBACK_OVERDUE'
  | 'MARK_JUDGE_OVERDUE'
  | 'MARK_REWORK_OVERDUE'
> = {
  RECORD_CALLBACK_TRY: {
    row: '42',
    from: ['PENDING_CALLBACK'],
    to: 'SAME',
    who: 'callback.do',
    guards: [notOwnRegistration],
    inputGuards: [],
    fact: 'CallbackTried',
  },
  RECORD_SATISFIED: {
    row: '41',
    from: ['PENDING_CALLBACK'],
    to: 'CLOSED',
    who: 'callback.do',
    guards: [notOwnRegistration],
    inputGuards: [ratingIsSatisfied],
    fact: 'RatedSatisfied',
  },
  RECORD_DISSATISFIED: {
    row: '43',
    from: ['PENDING_CALLBACK'],
    to: 'DISSATISFIED',
    who: 'callback.do',
    guards: [notOwnRegistration],
    inputGuards: [ratingIsDissatisfied, textIsGiven('reason')],
    fact: 'RatedDissatisfied',
  },
  CLOSE_UNRATED: {
    row: '42',
    from: ['PENDING_CALLBACK'],
    to: 'CLOSED',
    who: 'callback.do',
    guards: [notOwnRegistration],
    inputGuards: [unratedHasGround],
    fact: 'WorkOrderClosedUnrated',
  },
  RULE_REWORK: {
    row: '44',
    from: ['DISSATISFIED'],
    to: 'REWORK',
    who: 'request.rule',
    guards: [hasOwnUnit, reworkIsLeft],
    inputGuards: [textIsGiven('reason')],
    fact: 'ReworkRuled',
  },
  PROPOSE_STRIKE_OFF: {
    row: '45',
    from: ['DISSATISFIED'],
    to: 'SAME',
    who: 'request.rule',
    guards: [noStrikeOffIsProposed],
    inputGuards: [textIsGiven('reason')],
    fact: 'StrikeOffProposed',
  },
  CONFIRM_STRIKE_OFF: {
    row: '45',
    from: ['DISSATISFIED'],
    to: 'CLOSED',
    who: 'request.rule',
    guards: [strikeOffIsAnothers],
    inputGuards: [],
    fact: 'StrikeOffConfirmed',
  },
  MARK_CALLBACK_OVERDUE: {
    row: 'T-CB',
    from: ['PENDING_CALLBACK'],
    to: 'SAME',
    who: 'SYSTEM',
    guards: [orderClockIsOver((order) => order.handling.clocks['T-CB'])],
    inputGuards: [],
    fact: 'CallbackOverdueMarked',
  },
  MARK_JUDGE_OVERDUE: {
    row: 'T-JUDGE',
    from: ['DISSATISFIED'],
    to: 'SAME',
    who: 'SYSTEM',
    guards: [orderClockIsOver((order) => order.handling.clocks['T-JUDGE'])],
    inputGuards: [],
    fact: 'JudgeOverdueMarked',
  },
  MARK_REWORK_OVERDUE: {
    row: 'T-REWORK',
    from: ['REWORK'],
    to: 'SAME',
    who: 'SYSTEM',
    guards: [orderClockIsOver((order) => order.handling.clocks['T-REWORK'])],
    inputGuards: [],
    fact: 'ReworkOverdueMarked',
  },
};
