import { DEFAULT_SLA_PROFILE } from '../../sla/sla-profile.js';
import { subDues } from '../../sla/sub-dues.js';
import { type Assignment, liveAssignments } from '../assignment.js';
import type { Forwarding } from '../commands/chain-commands.js';
import { handlingDueOf } from '../handling-due.js';
import type { WorkOrder } from '../work-order.js';
import { CANTEEN, EDUCATION, HEATING, SCHOOL } from './people-and-units.js';
import type { Attempt } from './random-commands.js';
import { calendar } from './steps.js';

/** What can be tried down the tree: mostly from a unit that has units below it. */
export function chainAttempts(n: number, order: WorkOrder | null, at: string): Attempt[] {
  const live = order ? liveAssignments(order) : [];
  const parent = pick(
    live.filter(({ unitId }) => PARENTS.includes(unitId)),
    n,
  );
  const sub =
    pick(
      live.filter(({ role }) => role === 'SUB'),
      n,
    )?.id ?? 'none';
  const reason = n % 5 ? '改由本级办理' : '';
  const forwarding = () => forwardingFrom(n, order, parent, at);
  return [
    ['SIGN_AND_FORWARD', () => ({ type: 'SIGN_AND_FORWARD', ...forwarding() })],
    ['FORWARD', () => ({ type: 'FORWARD', ...forwarding() })],
    ['SIGN_AS_SUB', () => ({ type: 'SIGN_AS_SUB', assignmentId: sub })],
    [
      'RETURN_SUB',
      () => ({ type: 'RETURN_SUB', assignmentId: sub, reason, basis: '学籍系统查无此人' }),
    ],
    ['RECALL_SUB', () => ({ type: 'RECALL_SUB', assignmentId: sub, reason })],
    ['REPORT_AS_SUB', () => ({ type: 'REPORT_AS_SUB', assignmentId: sub, report: reason })],
    ['MARK_SUB_SIGN_OVERDUE', () => ({ type: 'MARK_SUB_SIGN_OVERDUE', assignmentId: sub })],
  ];
}

const PARENTS: readonly string[] = [EDUCATION.id, SCHOOL.id];

function forwardingFrom(
  n: number,
  order: WorkOrder | null,
  parent: Assignment | undefined,
  at: string,
): Forwarding {
  const unit = [SCHOOL, CANTEEN, SCHOOL, HEATING][n % 4] ?? SCHOOL;
  const outerDueAt = new Date(order && parent ? handlingDueOf(order, parent) : at);
  return {
    assignmentId: parent?.id ?? 'none',
    unit: { ...unit, assignmentId: `${unit.id}-${at}-${n}` },
    asHandler: n % 3 === 0,
    dues: subDues(calendar, DEFAULT_SLA_PROFILE, { outerDueAt }, new Date(at)),
    note: '',
  };
}

function pick(from: readonly Assignment[], n: number): Assignment | undefined {
  return from[n % Math.max(from.length, 1)];
}
