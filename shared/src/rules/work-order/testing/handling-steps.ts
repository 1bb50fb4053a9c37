import { type Actor, SYSTEM_ACTOR } from '../../permissions/actor.js';
import {
  callbackDue,
  closeReviewDue,
  extendedDue,
  extensionReviewDue,
  judgeDue,
  reworkDue,
} from '../../sla/due-date.js';
import { DEFAULT_SLA_PROFILE } from '../../sla/sla-profile.js';
import type { CloseReport } from '../close-report.js';
import type { WorkOrderCommand } from '../work-order-command.js';
import type { Step } from './given-when-then.js';
import {
  CALLBACK_AGENT,
  HEATING_CLERK,
  HEATING_LEADER,
  REVIEWER,
  WATER,
  WATER_CLERK,
} from './people-and-units.js';
import { assignmentId, calendar } from './steps.js';

const profile = DEFAULT_SLA_PROFILE;

export const REPORT: CloseReport = {
  verdict: 'FOUNDED',
  beyondDuty: false,
  solved: true,
  unsolvedReason: '',
  account: '更换楼栋换热阀，室温已到 19 度。',
  publicReply: '供热阀门故障已排除，室温已恢复正常。',
  moneyYuan: null,
  moneyNote: '',
  personnelNote: '',
  coWaiver: '',
};

export function contacted(
  at: string,
  reached = true,
  by: Actor = HEATING_CLERK,
  id: string | null = assignmentId(),
): Step {
  return {
    command: {
      type: 'RECORD_CONTACT',
      contactId: `c-${at}`,
      assignmentId: id,
      means: 'PHONE',
      reached,
      note: '电话说明处理进度',
    },
    by,
    at,
  };
}

export function urged(at: string, by: Actor): Step {
  return { command: { type: 'URGE', note: '诉求人来电询问进度' }, by, at };
}

export function coReported(at: string, by: Actor = WATER_CLERK): Step {
  return {
    command: { type: 'REPORT_AS_CO', assignmentId: assignmentId(WATER), report: '管网水压正常。' },
    by,
    at,
  };
}

export function extensionRequested(
  at: string,
  changes: Partial<{ days: number; reason: string; assignmentId: string }> = {},
  by: Actor = HEATING_CLERK,
): Step {
  return {
    command: {
      type: 'REQUEST_EXTENSION',
      requestId: `e-${at}`,
      assignmentId: assignmentId(),
      days: 7,
      reason: '换热器配件须外地调运',
      reviewDue: extensionReviewDue(calendar, profile, new Date(at)),
      ...changes,
    },
    by,
    at,
  };
}

export function extensionApprovedByUnit(requestedAt: string, at: string, by: Actor): Step {
  const reviewDue = extensionReviewDue(calendar, profile, new Date(at));
  return {
    command: { type: 'APPROVE_EXTENSION_AS_UNIT', requestId: `e-${requestedAt}`, reviewDue },
    by,
    at,
  };
}

export function extensionApproved(
  requestedAt: string,
  at: string,
  oldDueAt: string,
  days = 7,
): Step {
  return {
    command: {
      type: 'APPROVE_EXTENSION',
      requestId: `e-${requestedAt}`,
      reason: '',
      newDue: extendedDue(calendar, profile, new Date(oldDueAt), days),
    },
    by: REVIEWER,
    at,
  };
}

export function extensionRejected(requestedAt: string, at: string, by: Actor = REVIEWER): Step {
  return {
    command: {
      type: 'REJECT_EXTENSION',
      requestId: `e-${requestedAt}`,
      reason: '配件本地有货',
    },
    by,
    at,
  };
}

export function handleOverdueMarked(at: string, id = assignmentId()): Step {
  return { command: { type: 'MARK_HANDLE_OVERDUE', assignmentId: id }, by: SYSTEM_ACTOR, at };
}

export function marked(command: WorkOrderCommand, at: string): Step {
  return { command, by: SYSTEM_ACTOR, at };
}

export function closeDrafted(
  at: string,
  changes: Partial<CloseReport> = {},
  by: Actor = HEATING_CLERK,
  id = assignmentId(),
): Step {
  return {
    command: { type: 'DRAFT_CLOSE', assignmentId: id, report: { ...REPORT, ...changes } },
    by,
    at,
  };
}

export function closeSentBack(at: string, by: Actor = HEATING_LEADER): Step {
  return {
    command: { type: 'SEND_BACK_CLOSE', assignmentId: assignmentId(), reason: '补充测温记录' },
    by,
    at,
  };
}

export function closeFiled(
  at: string,
  by: Actor = HEATING_LEADER,
  id = assignmentId(),
  opinion = '情况属实，同意上报。',
): Step {
  return {
    command: {
      type: 'FILE_CLOSE',
      requestId: `z-${at}`,
      assignmentId: id,
      opinion,
      reviewDue: closeReviewDue(calendar, profile, new Date(at)),
    },
    by,
    at,
  };
}

export function closeApprovedByUnit(filedAt: string, at: string, by: Actor): Step {
  const reviewDue = closeReviewDue(calendar, profile, new Date(at));
  return {
    command: { type: 'APPROVE_CLOSE_AS_UNIT', requestId: `z-${filedAt}`, reviewDue },
    by,
    at,
  };
}

export function closeApproved(filedAt: string, at: string, by: Actor = REVIEWER): Step {
  return {
    command: {
      type: 'APPROVE_CLOSE',
      requestId: `z-${filedAt}`,
      note: '',
      callbackDue: callbackDue(calendar, profile, new Date(at)),
    },
    by,
    at,
  };
}

export function closeRejected(
  filedAt: string,
  at: string,
  by: Actor = REVIEWER,
  defects = '没有测温记录',
): Step {
  return { command: { type: 'REJECT_CLOSE', requestId: `z-${filedAt}`, defects }, by, at };
}

export function triedToCallBack(at: string, by: Actor = CALLBACK_AGENT): Step {
  return {
    command: { type: 'RECORD_CALLBACK_TRY', tryId: `t-${at}`, means: 'PHONE', note: '' },
    by,
    at,
  };
}

export function ratedSatisfied(at: string, stars = 5, solved = true): Step {
  return {
    command: { type: 'RECORD_SATISFIED', stars, solved, attitude: 'GOOD', note: '' },
    by: CALLBACK_AGENT,
    at,
  };
}

export function ratedDissatisfied(at: string, stars = 1, solved = false): Step {
  return {
    command: {
      type: 'RECORD_DISSATISFIED',
      stars,
      solved,
      attitude: 'POOR',
      reason: '室温还是只有十五度',
      judgeDue: judgeDue(calendar, profile, new Date(at)),
    },
    by: CALLBACK_AGENT,
    at,
  };
}

export function reworkRuled(at: string, by: Actor = REVIEWER): Step {
  return {
    command: {
      type: 'RULE_REWORK',
      reason: '诉求合理，应再次处理',
      reworkDue: reworkDue(calendar, profile, new Date(at)),
    },
    by,
    at,
  };
}

export function strikeOffProposed(at: string, by: Actor = REVIEWER): Step {
  return { command: { type: 'PROPOSE_STRIKE_OFF', reason: '已尽责，超出政策范围' }, by, at };
}

export function strikeOffConfirmed(at: string, by: Actor): Step {
  return { command: { type: 'CONFIRM_STRIKE_OFF' }, by, at };
}
