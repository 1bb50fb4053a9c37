import { type Actor, SYSTEM_ACTOR } from '../../permissions/actor.js';
import { coHandleDue } from '../../sla/co-handle-due.js';
import { dispatchDue, filedSignDue, signDue } from '../../sla/due-date.js';
import { DEFAULT_SLA_PROFILE } from '../../sla/sla-profile.js';
import type { GivenUnit } from '../commands/given.js';
import type { Step } from './given-when-then.js';
import { DISPATCHER, HEATING_CLERK, REVIEWER, SHIFT_LEAD, WATER } from './people-and-units.js';
import { assignmentId, calendar, DISPATCHED_AT, returnRequested } from './steps.js';

const profile = DEFAULT_SLA_PROFILE;

export function disputeFiled(
  at: string,
  changes: Partial<{ counterpart: GivenUnit | null; reason: string; assignmentId: string }> = {},
  by: Actor = HEATING_CLERK,
  dispatchedAt = DISPATCHED_AT,
): Step {
  return {
    command: {
      type: 'FILE_DISPUTE',
      filingId: `f-${at}`,
      assignmentId: assignmentId(),
      ground: 'AREA_BOUNDARY',
      counterpart: WATER,
      reason: '管网分界未定，正与自来水总公司协商。',
      signDue: filedSignDue(calendar, profile, new Date(dispatchedAt)),
      ...changes,
    },
    by,
    at,
  };
}

export function filingAcknowledged(filedAt: string, at: string, by: Actor = REVIEWER): Step {
  return { command: { type: 'ACKNOWLEDGE_FILING', filingId: `f-${filedAt}`, note: '' }, by, at };
}

export function filingRefused(filedAt: string, at: string, reason = '职责分工明确'): Step {
  return {
    command: { type: 'REFUSE_FILING', filingId: `f-${filedAt}`, reason },
    by: REVIEWER,
    at,
  };
}

export function missignReturnRequested(
  at: string,
  by: Actor = HEATING_CLERK,
  id = assignmentId(),
): Step {
  const { command } = returnRequested(at, {}, by, id);
  if (command.type !== 'REQUEST_RETURN') throw new Error('Another command');
  return { command: { ...command, type: 'REQUEST_MISSIGN_RETURN' }, by, at };
}

export function helpAsked(
  at: string,
  unit: GivenUnit | null = WATER,
  by: Actor = HEATING_CLERK,
  id = assignmentId(),
  reason = '换热站供水压力须由供水单位配合核查',
): Step {
  return {
    command: {
      type: 'ASK_FOR_HELP',
      requestId: `h-${at}`,
      assignmentId: id,
      unit,
      reason,
      reviewDue: dispatchDue(calendar, profile, new Date(at)),
    },
    by,
    at,
  };
}

export function coAdded(
  at: string,
  leadDueAt: string,
  unit: GivenUnit | null = WATER,
  requestId: string | null = null,
  by: Actor = DISPATCHER,
): Step {
  const now = new Date(at);
  return {
    command: {
      type: 'ADD_CO',
      requestId,
      unit: unit && { ...unit, assignmentId: assignmentId(unit, at) },
      dues: {
        sign: signDue(calendar, profile, now),
        handle: coHandleDue(calendar, profile, new Date(leadDueAt), now),
      },
      note: '',
    },
    by,
    at,
  };
}

export function helpDeclined(askedAt: string, at: string, reason = '属于牵头单位自身职责'): Step {
  return {
    command: { type: 'DECLINE_HELP', requestId: `h-${askedAt}`, reason },
    by: DISPATCHER,
    at,
  };
}

export function overrideProposed(at: string, by: Actor = REVIEWER, reason = '主管道改造'): Step {
  return { command: { type: 'PROPOSE_EXTENSION_OVERRIDE', reason }, by, at };
}

export function overrideConfirmed(
  at: string,
  by: Actor = SHIFT_LEAD,
  leaderText = '情况特殊，同意再延一次，务必按期完成。',
): Step {
  return { command: { type: 'CONFIRM_EXTENSION_OVERRIDE', leaderText }, by, at };
}

export function overrideDeclined(at: string, by: Actor = SHIFT_LEAD, reason = '理由不充分'): Step {
  return { command: { type: 'DECLINE_EXTENSION_OVERRIDE', reason }, by, at };
}

export function received(at: string, by: Actor = HEATING_CLERK, id = assignmentId()): Step {
  return { command: { type: 'CONFIRM_RECEIPT', assignmentId: id }, by, at };
}

export function unreceivedMarked(at: string, id = assignmentId()): Step {
  return { command: { type: 'MARK_UNRECEIVED', assignmentId: id }, by: SYSTEM_ACTOR, at };
}
