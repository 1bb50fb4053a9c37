import type { Actor } from '../../permissions/actor.js';
import { extendedDue } from '../../sla/due-date.js';
import { DEFAULT_SLA_PROFILE } from '../../sla/sla-profile.js';
import { subDues } from '../../sla/sub-dues.js';
import type { Forwarding } from '../commands/chain-commands.js';
import type { GivenUnit } from '../commands/given.js';
import type { Step } from './given-when-then.js';
import { extensionApproved } from './handling-steps.js';
import { EDUCATION, EDUCATION_CLERK, SCHOOL, SCHOOL_CLERK } from './people-and-units.js';
import { assignmentId, calendar } from './steps.js';

/** End of the seventh working day after the dispatch of the stories. */
export const OUTER_DUE_AT = '2026-12-02T16:00:00.000Z';

/** What a unit forwards; by default the district to the school, which handles it. */
export interface Forwarded {
  readonly to?: GivenUnit;
  readonly by?: Actor;
  readonly asHandler?: boolean;
  /** The assignment of the unit that forwards. */
  readonly from?: string;
  readonly outerDueAt?: string;
  readonly dueOn?: string;
}

/** Who ends the part of which unit, by default the school's. */
export interface Ended {
  readonly by?: Actor;
  readonly id?: string;
  readonly reason?: string;
  readonly basis?: string;
}

export function subId(unit: GivenUnit = SCHOOL): string {
  return `s-${unit.id}`;
}

export function signedAndForwarded(at: string, given: Forwarded = {}): Step {
  return { ...step(at, given), command: { type: 'SIGN_AND_FORWARD', ...forwarding(at, given) } };
}

export function forwardedOn(at: string, given: Forwarded = {}): Step {
  return { ...step(at, given), command: { type: 'FORWARD', ...forwarding(at, given) } };
}

export function signedAsSub(at: string, by: Actor = SCHOOL_CLERK, id: string = subId()): Step {
  return { command: { type: 'SIGN_AS_SUB', assignmentId: id }, by, at };
}

export function returnedToParent(at: string, given: Ended = {}): Step {
  const { by = SCHOOL_CLERK, id = subId() } = given;
  const { reason = '不是本校学生', basis = '学籍系统查无此人。' } = given;
  return { command: { type: 'RETURN_SUB', assignmentId: id, reason, basis }, by, at };
}

export function takenBack(
  at: string,
  { by = EDUCATION_CLERK, id = subId(), reason = '改由机关直接办理' }: Ended = {},
): Step {
  return { command: { type: 'RECALL_SUB', assignmentId: id, reason }, by, at };
}

export function reportedToParent(at: string, by: Actor = SCHOOL_CLERK, id = subId()): Step {
  const report = '已停止收费，退还家长。';
  return { command: { type: 'REPORT_AS_SUB', assignmentId: id, report }, by, at };
}

/** Of the LEAD's date, and of the school's with it. */
export function extensionApprovedWithInner(
  requestedAt: string,
  at: string,
  innerDueAt: string,
  days = 7,
): Step {
  const approval = extensionApproved(requestedAt, at, OUTER_DUE_AT, days);
  const newDue = extendedDue(calendar, DEFAULT_SLA_PROFILE, new Date(innerDueAt), days);
  if (approval.command.type !== 'APPROVE_EXTENSION') throw new Error('Not an approval');
  return {
    ...approval,
    command: { ...approval.command, inner: [{ assignmentId: subId(), newDue }] },
  };
}

function step(at: string, { by = EDUCATION_CLERK }: Forwarded) {
  return { by, at };
}

function forwarding(at: string, given: Forwarded): Forwarding {
  const { to = SCHOOL, asHandler = false, from = assignmentId(EDUCATION) } = given;
  const { outerDueAt = OUTER_DUE_AT, dueOn } = given;
  const outer = { outerDueAt: new Date(outerDueAt), dueOn };
  return {
    assignmentId: from,
    unit: { ...to, assignmentId: subId(to) },
    asHandler,
    dues: subDues(calendar, DEFAULT_SLA_PROFILE, outer, new Date(at)),
    note: '请核实办理',
  };
}
