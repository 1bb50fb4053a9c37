import { SYSTEM_ACTOR } from '../../permissions/actor.js';
import { filedSignDue } from '../../sla/due-date.js';
import { DEFAULT_SLA_PROFILE } from '../../sla/sla-profile.js';
import { leadOf, type WorkOrder } from '../work-order.js';
import { HEATING, SCHOOL, WATER } from './people-and-units.js';
import type { Attempt } from './random-commands.js';
import {
  coAdded,
  disputeFiled,
  helpAsked,
  missignReturnRequested,
  overrideConfirmed,
  overrideDeclined,
  overrideProposed,
} from './signing-steps.js';
import { calendar } from './steps.js';

/** What can be tried between a dispatch and the report of all units that help. */
export function signingAttempts(n: number, order: WorkOrder | null, at: string): Attempt[] {
  const { lead, leadDueAt, dispatchedAt, any, filingId, helpId } = standing(n, order, at);
  const unit = [WATER, SCHOOL, HEATING, null][n % 4] ?? null;
  const reason = n % 5 ? '须配合核查' : '';
  return [
    [
      'FILE_DISPUTE',
      () => ({
        ...disputeFiled(at, { counterpart: unit, reason, assignmentId: lead }).command,
        signDue: filedSignDue(calendar, DEFAULT_SLA_PROFILE, dispatchedAt),
      }),
    ],
    // Whichever is tried first would answer every filing.
    n % 2
      ? ['ACKNOWLEDGE_FILING', () => ({ type: 'ACKNOWLEDGE_FILING', filingId, note: '' })]
      : ['REFUSE_FILING', () => ({ type: 'REFUSE_FILING', filingId, reason })],
    ['REQUEST_MISSIGN_RETURN', () => missignReturnRequested(at, SYSTEM_ACTOR, lead).command],
    ['ASK_FOR_HELP', () => helpAsked(at, unit, SYSTEM_ACTOR, lead, reason).command],
    ['ADD_CO', () => coAdded(at, leadDueAt, unit, n % 3 ? helpId : null).command],
    ['DECLINE_HELP', () => ({ type: 'DECLINE_HELP', requestId: helpId, reason })],
    ['PROPOSE_EXTENSION_OVERRIDE', () => overrideProposed(at).command],
    ['CONFIRM_EXTENSION_OVERRIDE', () => overrideConfirmed(at).command],
    ['DECLINE_EXTENSION_OVERRIDE', () => overrideDeclined(at).command],
    ['CONFIRM_RECEIPT', () => ({ type: 'CONFIRM_RECEIPT', assignmentId: any })],
    ['MARK_UNRECEIVED', () => ({ type: 'MARK_UNRECEIVED', assignmentId: any })],
  ];
}

/** What of it stands on the order now. */
function standing(n: number, order: WorkOrder | null, at: string) {
  const all = order?.assignments ?? [];
  const lead = order ? leadOf(order) : undefined;
  return {
    ...(lead
      ? { lead: lead.id, leadDueAt: lead.handleDueAt, dispatchedAt: new Date(lead.dispatchedAt) }
      : { lead: 'nobody', leadDueAt: at, dispatchedAt: new Date(at) }),
    any: all[n % Math.max(all.length, 1)]?.id ?? 'nobody',
    filingId: order?.handling.filing?.id ?? 'none',
    helpId: order?.handling.openHelp?.id ?? 'none',
  };
}
