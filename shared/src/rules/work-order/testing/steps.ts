import { type Actor, SYSTEM_ACTOR } from '../../permissions/actor.js';
import { CHINA_2026 } from '../../sla/calendars/china-2026.js';
import type { Due } from '../../sla/due.js';
import {
  citizenDue,
  dispatchDue,
  handleDue,
  returnReviewDue,
  rulingDue,
  signDue,
  urgentContactDue,
} from '../../sla/due-date.js';
import { DEFAULT_SLA_PROFILE } from '../../sla/sla-profile.js';
import { workingCalendarOf } from '../../sla/working-calendar.js';
import { BLANK_FORM } from '../blank-order.js';
import type { GivenCategory, GivenDues, GivenUnit } from '../commands/given.js';
import type { IntakeForm } from '../intake-form.js';
import type { Step } from './given-when-then.js';
import { AGENT, DISPATCHER, HEATING, HEATING_CLERK, REVIEWER } from './people-and-units.js';

export const calendar = workingCalendarOf([CHINA_2026]);

export const HEATING_CATEGORY: GivenCategory = {
  code: '0101',
  active: true,
  requiredAttributes: ['小区', '室温'],
};

/** A complaint with everything that dispatch needs. */
export const COMPLETE_FORM: IntakeForm = {
  ...BLANK_FORM,
  requesterName: '张伟',
  hasPhone: true,
  occurred: '昨晚八点起',
  place: '元宝区 锦江小区 3 号楼',
  matter: '家里室温只有十四度，连续三天。',
  requestType: 'COMPLAINT',
  categoryCode: '0101',
  districtCode: '210602',
  attributes: { 小区: '锦江小区', 室温: '14' },
};

/** One minute past nine on a Monday in November, in the hotline's zone. */
export const CALLED_AT = '2026-11-23T01:01:00.000Z';
export const DISPATCHED_AT = '2026-11-23T01:30:00.000Z';
export const SIGN_DUE_AT = '2026-11-24T01:30:00.000Z';

export function minutesAfter(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

export function dispatchDueFrom(at: string): Due {
  return dispatchDue(calendar, DEFAULT_SLA_PROFILE, new Date(at));
}

export function rulingDueFrom(at: string): Due {
  return rulingDue(calendar, DEFAULT_SLA_PROFILE, new Date(at));
}

export function duesFrom(at: string, urgent = false): GivenDues {
  const from = new Date(at);
  return {
    sign: signDue(calendar, DEFAULT_SLA_PROFILE, from),
    handle: handleDue(calendar, DEFAULT_SLA_PROFILE, from),
    urgentContact: urgent ? urgentContactDue(calendar, DEFAULT_SLA_PROFILE, from) : null,
    citizen: citizenDue(calendar, DEFAULT_SLA_PROFILE, from),
  };
}

export function opened(by: Actor = AGENT, at: string = CALLED_AT): Step {
  return {
    command: { type: 'OPEN_DRAFT', orderId: 'o1', channel: 'PHONE', callId: 'c1', hasPhone: true },
    by,
    at,
  };
}

export function submitted(form: Partial<IntakeForm> = {}, at: string = CALLED_AT): Step {
  return {
    command: {
      type: 'SUBMIT',
      orderId: 'o1',
      channel: 'PHONE',
      form: { ...COMPLETE_FORM, ...form },
      category: HEATING_CATEGORY,
      readBack: true,
      dispatchDue: dispatchDueFrom(at),
    },
    by: AGENT,
    at,
  };
}

export function dispatched(
  lead: GivenUnit | null = HEATING,
  co: readonly (GivenUnit | null)[] = [],
  at: string = DISPATCHED_AT,
  urgent = false,
): Step {
  const assign = (unit: GivenUnit | null) =>
    unit && { ...unit, assignmentId: `a-${unit.id}-${at}` };
  return {
    command: {
      type: 'DISPATCH',
      lead: assign(lead),
      co: co.map(assign),
      dues: duesFrom(at, urgent),
      note: '',
    },
    by: DISPATCHER,
    at,
  };
}

export function assignmentId(unit: GivenUnit = HEATING, at: string = DISPATCHED_AT): string {
  return `a-${unit.id}-${at}`;
}

export function signed(at: string, by: Actor = HEATING_CLERK, id = assignmentId()): Step {
  return { command: { type: 'SIGN', assignmentId: id }, by, at };
}

export function returnRequested(
  at: string,
  changes: Partial<{
    reasonCode: 'NOT_OUR_DUTY' | 'OTHER';
    reasonText: string;
    basis: string;
  }> = {},
  by: Actor = HEATING_CLERK,
  id = assignmentId(),
): Step {
  return {
    command: {
      type: 'REQUEST_RETURN',
      requestId: `r-${at}`,
      assignmentId: id,
      reasonCode: 'NOT_OUR_DUTY',
      reasonText: '',
      basis: '三定方案第四条：二次供水由自来水总公司负责。',
      suggestedUnitId: null,
      reviewDue: returnReviewDue(calendar, DEFAULT_SLA_PROFILE, new Date(at)),
      ...changes,
    },
    by,
    at,
  };
}

export function approved(requestedAt: string, at: string, by: Actor = REVIEWER): Step {
  return {
    command: {
      type: 'APPROVE_RETURN',
      requestId: `r-${requestedAt}`,
      reason: '',
      dispatchDue: dispatchDueFrom(at),
      rulingDue: rulingDueFrom(at),
    },
    by,
    at,
  };
}

export function rejected(requestedAt: string, at: string, reason = '属于本单位职责范围'): Step {
  return {
    command: { type: 'REJECT_RETURN', requestId: `r-${requestedAt}`, reason },
    by: REVIEWER,
    at,
  };
}

export function recalled(at: string): Step {
  return {
    command: {
      type: 'RECALL',
      reason: '派错单位',
      dispatchDue: dispatchDueFrom(at),
      rulingDue: rulingDueFrom(at),
    },
    by: DISPATCHER,
    at,
  };
}

export function signOverdueMarked(at: string, id = assignmentId()): Step {
  return { command: { type: 'MARK_SIGN_OVERDUE', assignmentId: id }, by: SYSTEM_ACTOR, at };
}
