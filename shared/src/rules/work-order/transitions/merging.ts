import type { MergingCommands } from '../commands/merging-commands.js';
import { noDisputeIsOpen } from '../guards/dispute-is-open.js';
import { draftIsOwn } from '../guards/draft-is-own.js';
import {
  belongsToNoGroup,
  isMergedMember,
  mergeIsSuggested,
  repeatIsJudged,
  repeatIsSuggested,
} from '../guards/merging-waits.js';
import {
  groupFits,
  masterFits,
  ownOrderIsInHand,
  repeatedOrderIsOpenAgain,
} from '../guards/other-order-fits.js';
import { textIsGiven } from '../guards/text-is-given.js';
import { STATES_IN_HAND, STATES_OF_GROUP } from '../merging.js';
import type { TransitionsOf } from './transition.js';

/** Orders that are the same matter (rulebook rows 11 to 13, 57, 58, G10). */
export const MERGING: TransitionsOf<keyof MergingCommands> = {
  APPEND_TO_EXISTING: {
    row: '11',
    from: ['DRAFT'],
    to: 'CLOSED',
    who: 'order.register',
    guards: [draftIsOwn],
    inputGuards: [ownOrderIsInHand, textIsGiven('note')],
    fact: 'AppendedToExisting',
  },
  TAKE_APPENDED: {
    row: '11',
    from: STATES_IN_HAND,
    to: 'SAME',
    who: 'order.urge',
    guards: [],
    inputGuards: [],
    fact: 'MatterAppended',
  },
  MERGE: {
    row: '12',
    from: ['PENDING_DISPATCH'],
    to: 'MERGED',
    who: 'order.dispatch',
    guards: [repeatIsJudged, noDisputeIsOpen, belongsToNoGroup],
    inputGuards: [masterFits],
    fact: 'WorkOrderMerged',
  },
  DECLINE_MERGE: {
    row: '12',
    from: ['PENDING_DISPATCH'],
    to: 'SAME',
    who: 'order.dispatch',
    guards: [mergeIsSuggested],
    inputGuards: [textIsGiven('reason')],
    fact: 'MergeDeclined',
  },
  GROUP: {
    row: 'G10',
    from: ['PENDING_DISPATCH'],
    to: 'SAME',
    who: 'order.dispatch',
    guards: [repeatIsJudged, belongsToNoGroup],
    inputGuards: [groupFits],
    fact: 'WorkOrderGrouped',
  },
  TAKE_MEMBER: {
    row: '12, G10',
    from: STATES_OF_GROUP,
    to: 'SAME',
    who: 'order.dispatch',
    guards: [],
    inputGuards: [],
    fact: 'MemberJoined',
  },
  CONFIRM_REPEATED: {
    row: '13',
    from: ['PENDING_DISPATCH'],
    to: 'NOT_ACCEPTED',
    who: 'request.rule',
    guards: [repeatIsSuggested],
    inputGuards: [textIsGiven('told')],
    fact: 'RepeatConfirmed',
  },
  DECLINE_REPEATED: {
    row: '13',
    from: ['PENDING_DISPATCH'],
    to: 'SAME',
    who: 'request.rule',
    guards: [repeatIsSuggested],
    inputGuards: [textIsGiven('reason')],
    fact: 'RepeatDeclined',
  },
  REOPEN_REPEATED: {
    row: '13',
    from: ['PENDING_DISPATCH'],
    to: 'CLOSED',
    who: 'request.rule',
    guards: [repeatIsSuggested],
    inputGuards: [repeatedOrderIsOpenAgain, textIsGiven('reason')],
    fact: 'RepeatReopened',
  },
  FOLLOW_MASTER: {
    row: '57',
    from: ['MERGED'],
    to: 'PENDING_CALLBACK',
    who: 'SYSTEM',
    guards: [],
    inputGuards: [],
    fact: 'MasterClosed',
  },
  /** Also where the requester is not content with the common answer. */
  SPLIT_FROM_GROUP: {
    row: '58',
    from: ['MERGED', 'DISSATISFIED'],
    to: 'PENDING_DISPATCH',
    who: 'merge.split',
    guards: [isMergedMember],
    inputGuards: [textIsGiven('reason')],
    fact: 'WorkOrderSplit',
  },
  RELEASE_MEMBER: {
    row: '58',
    from: ['MERGED'],
    to: 'PENDING_DISPATCH',
    who: 'SYSTEM',
    guards: [],
    inputGuards: [],
    fact: 'WorkOrderSplit',
  },
};
