import type { Actor } from '../../permissions/actor.js';
import { SYSTEM_ACTOR } from '../../permissions/actor.js';
import { callbackDue } from '../../sla/due-date.js';
import { DEFAULT_SLA_PROFILE } from '../../sla/sla-profile.js';
import type { MergingCommands } from '../commands/merging-commands.js';
import type { OtherOrder, SuggestionKind } from '../merging.js';
import type { WorkOrderCommand } from '../work-order-command.js';
import type { Step } from './given-when-then.js';
import { AGENT, DISPATCHER, REVIEWER } from './people-and-units.js';
import { calendar, CALLED_AT, COMPLETE_FORM, dispatchDueFrom, HEATING_CATEGORY } from './steps.js';

/** Somebody else's order about the heating of the same district, with the unit since yesterday. */
export const OTHER: OtherOrder = {
  id: 'o2',
  orderNo: '2611-000002',
  state: 'IN_PROGRESS',
  categoryCode: '0102',
  districtCode: '210602',
  urgency: 'NORMAL',
  accusedUnitId: null,
  closedAt: null,
  membership: null,
  samePerson: false,
};

export const OWN_OPEN: OtherOrder = { ...OTHER, samePerson: true };

export const OWN_CLOSED: OtherOrder = {
  ...OWN_OPEN,
  state: 'CLOSED',
  closedAt: '2026-10-20T02:00:00.000Z',
};

export const ANOTHER_MEMBER = { orderNo: '2611-000003', at: CALLED_AT, by: '刘洋' };

export function appended(at: string, change: Partial<MergingCommands['APPEND_TO_EXISTING']> = {}) {
  const command: WorkOrderCommand<'APPEND_TO_EXISTING'> = {
    type: 'APPEND_TO_EXISTING',
    form: COMPLETE_FORM,
    other: OWN_OPEN,
    note: '今晚又停了',
    ...change,
  };
  return { command, by: AGENT, at };
}

export function submittedWith(
  kind: SuggestionKind,
  other: OtherOrder | null,
  at: string = CALLED_AT,
): Step {
  return {
    command: {
      type: 'SUBMIT',
      orderId: 'o1',
      channel: 'PHONE',
      form: COMPLETE_FORM,
      category: HEATING_CATEGORY,
      readBack: true,
      dispatchDue: dispatchDueFrom(at),
      suggestion: { kind, other },
    },
    by: AGENT,
    at,
  };
}

export function merged(
  at: string,
  change: Partial<MergingCommands['MERGE']> = {},
  by: Actor = DISPATCHER,
): Step {
  return {
    command: {
      type: 'MERGE',
      other: OTHER,
      personalBenefit: false,
      lastMember: null,
      ...change,
    },
    by,
    at,
  };
}

export function grouped(at: string, change: Partial<MergingCommands['GROUP']> = {}): Step {
  return {
    command: { type: 'GROUP', other: OTHER, lastMember: null, ...change },
    by: DISPATCHER,
    at,
  };
}

export function masterClosed(at: string): Step {
  return {
    command: {
      type: 'FOLLOW_MASTER',
      reply: { text: '供热阀门已更换。', at, unit: { id: 'unit-供热办', name: '供热办' } },
      callbackDue: callbackDue(calendar, DEFAULT_SLA_PROFILE, new Date(at)),
    },
    by: SYSTEM_ACTOR,
    at,
  };
}

export function split(at: string, by: Actor = DISPATCHER, reason = '不是同一处'): Step {
  return {
    command: { type: 'SPLIT_FROM_GROUP', reason, dispatchDue: dispatchDueFrom(at) },
    by,
    at,
  };
}

export function repeatDeclined(at: string, reason = '有新情况'): Step {
  return {
    command: { type: 'DECLINE_REPEATED', reason, dispatchDue: dispatchDueFrom(at) },
    by: REVIEWER,
    at,
  };
}
