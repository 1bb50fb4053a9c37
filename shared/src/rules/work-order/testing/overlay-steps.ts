import { type Actor, SYSTEM_ACTOR } from '../../permissions/actor.js';
import { reworkDue } from '../../sla/due-date.js';
import { DEFAULT_SLA_PROFILE } from '../../sla/sla-profile.js';
import { followUpDue, supervisionDue } from '../../sla/supervision-due.js';
import type { EscalationGround, GivenDue } from '../commands/overlay-commands.js';
import type { SupervisionForm } from '../supervision-form.js';
import type { WorkOrderCommand } from '../work-order-command.js';
import type { Step } from './given-when-then.js';
import { HEATING, HEATING_LEADER, REVIEWER, SUPERVISOR } from './people-and-units.js';
import { calendar, dispatchDueFrom, minutesAfter } from './steps.js';

const profile = DEFAULT_SLA_PROFILE;

/** By its form; an urgent one two hours after its issue. */
function dueOfForm(form: SupervisionForm, at: string): GivenDue {
  if (form === 'URGENT') return { dueAt: minutesAfter(at, 120), due: null };
  const due = supervisionDue(calendar, profile, form, new Date(at));
  return { dueAt: due.dueAt, due };
}

export function supervisionIssued(
  at: string,
  changes: Partial<{ form: SupervisionForm; unitId: string; text: string; dueAt: string }> = {},
  by: Actor = SUPERVISOR,
): Step {
  const { form = 'PHONE' } = changes;
  return {
    command: {
      type: 'ISSUE_SUPERVISION',
      supervisionId: `s-${at}`,
      form,
      unitId: HEATING.id,
      text: '请说明为何一周仍未上门，并于时限内办结。',
      ...dueOfForm(form, at),
      ...changes,
    },
    by,
    at,
  };
}

export function supervisionIssuedByLadder(at: string, unitId: string = HEATING.id): Step {
  return {
    command: {
      type: 'ISSUE_SUPERVISION_BY_LADDER',
      supervisionId: `l-${at}`,
      unitId,
      text: '办理超期两个工作日。',
      ...dueOfForm('WRITTEN', at),
    },
    by: SYSTEM_ACTOR,
    at,
  };
}

export function supervisionReported(
  id: string,
  at: string,
  by: Actor = HEATING_LEADER,
  report = '已于今日上门更换阀门。',
): Step {
  return { command: { type: 'REPORT_SUPERVISION', supervisionId: id, report }, by, at };
}

export function supervisionLifted(id: string, at: string, by: Actor = SUPERVISOR): Step {
  return { command: { type: 'LIFT_SUPERVISION', supervisionId: id, note: '' }, by, at };
}

export function escalated(
  at: string,
  ground: EscalationGround = 'THIRD_TIME',
  by: Actor = SUPERVISOR,
): Step {
  return {
    command: {
      type: 'ESCALATE_DISSATISFIED',
      supervisionId: `e-${at}`,
      ground,
      reason: '三次不满意，督办员到场核查。',
      ...dueOfForm('ONSITE', at),
      reworkDue: reworkDue(calendar, profile, new Date(at)),
    },
    by,
    at,
  };
}

export function instructionRecorded(
  at: string,
  changes: Partial<Omit<WorkOrderCommand<'RECORD_INSTRUCTION'>, 'type'>> = {},
  by: Actor = SUPERVISOR,
): Step {
  return {
    command: {
      type: 'RECORD_INSTRUCTION',
      instructionId: `i-${at}`,
      leader: '严副市长',
      post: '分管副市长',
      text: '要认真查看情况，及时给予解决。',
      instructedOn: '2026-11-23',
      dueAt: null,
      unit: null,
      ...changes,
    },
    by,
    at,
  };
}

export function instructionRemoved(id: string, at: string, reason = '登记到了另一件'): Step {
  return {
    command: { type: 'REMOVE_INSTRUCTION', instructionId: id, reason },
    by: SUPERVISOR,
    at,
  };
}

export function followUpOpened(at: string, date: string, by: Actor = REVIEWER): Step {
  return {
    command: {
      type: 'OPEN_FOLLOW_UP',
      followUpId: `f-${at}`,
      ground: 'PROMISED',
      note: '单位承诺年底前换管。',
      checkDue: followUpDue(new Date(at), date),
    },
    by,
    at,
  };
}

export function followUpChecked(id: string, at: string, kept: boolean, by: Actor = REVIEWER): Step {
  return {
    command: {
      type: 'CHECK_FOLLOW_UP',
      followUpId: id,
      kept,
      finding: kept ? '管道已换。' : '至今没有动工。',
      dispatchDue: dispatchDueFrom(at),
    },
    by,
    at,
  };
}

export function eventJoined(at: string, id = 'event-1', by: Actor = SUPERVISOR): Step {
  return { command: { type: 'JOIN_EVENT', eventId: id, title: '锦江片区停暖' }, by, at };
}
