import type { Actor } from '../permissions/actor.js';
import { orderVerdict } from './decide-work-order.js';
import { TRANSITIONS } from './transitions/all-transitions.js';
import type { WorkOrder } from './work-order.js';
import type { CommandType } from './work-order-command.js';
import type { Verdict } from './work-order-refusal.js';

/**
 * Why a command is closed to this person now; undefined when its button is open. What is filled in
 * afterwards is judged by the server. In a console `now` is the server's time.
 */
export function refusalOf(
  order: WorkOrder | null,
  command: CommandType,
  actor: Actor,
  now: Date,
): Verdict {
  return orderVerdict(TRANSITIONS[command], command, { order, actor, now });
}

/** All commands a person may give now: what a page shows as its actions. */
export function allowedCommands(order: WorkOrder | null, actor: Actor, now: Date): CommandType[] {
  return COMMAND_TYPES.filter((command) => refusalOf(order, command, actor, now) === undefined);
}

const COMMAND_TYPES: readonly CommandType[] = [
  'OPEN_DRAFT',
  'ANSWER',
  'TRANSFER_BY_PHONE',
  'CONFIRM_SOLVED',
  'CONFIRM_UNSOLVED',
  'REFER',
  'REFUSE_TO_ACCEPT',
  'SUBMIT',
  'DISPATCH',
  'RULE_DISPUTE',
  'RECALL',
  'SIGN',
  'SIGN_AS_CO',
  'SIGN_AND_FORWARD',
  'FORWARD',
  'SIGN_AS_SUB',
  'RETURN_SUB',
  'RECALL_SUB',
  'FILE_DISPUTE',
  'ACKNOWLEDGE_FILING',
  'REFUSE_FILING',
  'REQUEST_RETURN',
  'REQUEST_MISSIGN_RETURN',
  'APPROVE_RETURN',
  'REJECT_RETURN',
  'ASK_FOR_INFO',
  'ADD_INFO',
  'CLOSE_INCOMPLETE',
  'RECORD_CONTACT',
  'URGE',
  'REPORT_AS_CO',
  'REPORT_AS_SUB',
  'ATTACH_FILE',
  'REMOVE_FILE',
  'RECORD_PROGRESS',
  'ASK_FOR_HELP',
  'ADD_CO',
  'DECLINE_HELP',
  'REQUEST_EXTENSION',
  'PROPOSE_EXTENSION_OVERRIDE',
  'CONFIRM_EXTENSION_OVERRIDE',
  'DECLINE_EXTENSION_OVERRIDE',
  'APPROVE_EXTENSION_AS_UNIT',
  'APPROVE_EXTENSION',
  'REJECT_EXTENSION',
  'DRAFT_CLOSE',
  'SEND_BACK_CLOSE',
  'FILE_CLOSE',
  'APPROVE_CLOSE_AS_UNIT',
  'APPROVE_CLOSE',
  'REJECT_CLOSE',
  'RECORD_CALLBACK_TRY',
  'RECORD_SATISFIED',
  'RECORD_DISSATISFIED',
  'CLOSE_UNRATED',
  'RULE_REWORK',
  'PROPOSE_STRIKE_OFF',
  'CONFIRM_STRIKE_OFF',
  'APPEND_TO_EXISTING',
  'MERGE',
  'DECLINE_MERGE',
  'GROUP',
  'CONFIRM_REPEATED',
  'DECLINE_REPEATED',
  'REOPEN_REPEATED',
  'SPLIT_FROM_GROUP',
  'REOPEN',
  'WITHDRAW',
  'ISSUE_SUPERVISION',
  'REPORT_SUPERVISION',
  'LIFT_SUPERVISION',
  'ESCALATE_DISSATISFIED',
  'RECORD_INSTRUCTION',
  'REMOVE_INSTRUCTION',
  'OPEN_FOLLOW_UP',
  'CHECK_FOLLOW_UP',
  'JOIN_EVENT',
];
