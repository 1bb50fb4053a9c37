import { ownAssignment } from '../assignment.js';
import type { InputGuard } from './guard.js';

/** The assignment that was named is the one the actor's unit has now, not one of an old round. */
export const assignmentIsOwn: InputGuard<
  | 'SIGN'
  | 'SIGN_AS_CO'
  | 'SIGN_AND_FORWARD'
  | 'FORWARD'
  | 'SIGN_AS_SUB'
  | 'RETURN_SUB'
  | 'REPORT_AS_SUB'
  | 'CONFIRM_RECEIPT'
  | 'FILE_DISPUTE'
  | 'REQUEST_MISSIGN_RETURN'
  | 'ASK_FOR_HELP'
  | 'REQUEST_RETURN'
  | 'REPORT_AS_CO'
  | 'RECORD_PROGRESS'
  | 'REQUEST_EXTENSION'
  | 'DRAFT_CLOSE'
  | 'SEND_BACK_CLOSE'
  | 'FILE_CLOSE'
> = (command, { order, actor }) =>
  order && ownAssignment(order, actor)?.id === command.assignmentId
    ? undefined
    : { code: 'not-your-assignment', params: {} };
