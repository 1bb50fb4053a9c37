import fc from 'fast-check';

import { type Actor, SYSTEM_ACTOR } from '../../permissions/actor.js';
import { ORDER_ALARM_KINDS } from '../../sla/alarms-of-order.js';
import { decideWorkOrder } from '../decide-work-order.js';
import { evolveWorkOrder } from '../evolve-work-order.js';
import type { WorkOrder } from '../work-order.js';
import type { WorkOrderCommand } from '../work-order-command.js';
import type { WorkOrderFact } from '../work-order-fact.js';
import {
  AGENT,
  DISPATCHER,
  EDUCATION,
  HEATING,
  HEATING_CLERK,
  REVIEWER,
  SECOND_HEATING_CLERK,
  WATER,
  WATER_CLERK,
} from './people-and-units.js';
import {
  CALLED_AT,
  COMPLETE_FORM,
  dispatchDueFrom,
  duesFrom,
  HEATING_CATEGORY,
  minutesAfter,
  returnRequested,
} from './steps.js';

interface Turn {
  readonly kind: number;
  readonly who: number;
  readonly n: number;
  readonly minutes: number;
  /** Looks for a command that is accepted, so that stories go far; else asks once, likely in vain. */
  readonly patient: boolean;
}

export const randomTurns = fc.array(
  fc.record({
    kind: fc.nat({ max: 19 }),
    who: fc.nat({ max: 6 }),
    n: fc.nat({ max: 40 }),
    minutes: fc.oneof(fc.nat({ max: 90 }), fc.constant(1500)),
    patient: fc.boolean(),
  }),
  { minLength: 8, maxLength: 40 },
);

const PEOPLE: readonly Actor[] = [
  AGENT,
  DISPATCHER,
  REVIEWER,
  HEATING_CLERK,
  SECOND_HEATING_CLERK,
  WATER_CLERK,
  SYSTEM_ACTOR,
];

export interface PlayedStep {
  readonly before: WorkOrder | null;
  readonly after: WorkOrder | null;
  readonly command: WorkOrderCommand;
  readonly by: Actor;
  readonly facts: readonly WorkOrderFact[];
}

/** Plays random turns through decide and evolve: the steps that were accepted, in order. */
export function play(turns: readonly Turn[]): PlayedStep[] {
  let at = CALLED_AT;
  const steps: PlayedStep[] = [];
  for (const turn of turns) {
    at = minutesAfter(at, turn.minutes);
    const step = take(turn, steps.at(-1)?.after ?? null, at);
    if (step) steps.push(step);
  }
  return steps;
}

function take(turn: Turn, before: WorkOrder | null, at: string): PlayedStep | undefined {
  const commands = rotated(inSteps(commandsAt(turn.n, before, at), turn.n), turn.kind);
  const people = rotated(PEOPLE, turn.who);
  for (const command of turn.patient ? commands : commands.slice(0, 1)) {
    for (const by of turn.patient ? people : people.slice(0, 1)) {
      const decision = decideWorkOrder(before, command, by, new Date(at));
      if (decision.accepted) {
        const { facts } = decision;
        return { before, command, by, facts, after: facts.reduce(evolveWorkOrder, before) };
      }
    }
  }
  return undefined;
}

function commandsAt(n: number, order: WorkOrder | null, at: string): WorkOrderCommand[] {
  const intake = { form: COMPLETE_FORM, category: HEATING_CATEGORY };
  const assignmentId = pick(order?.assignments.map(({ id }) => id) ?? [], n, 'nobody');
  const requestId = n % 5 === 4 ? 'another' : (order?.openReturn?.id ?? 'none');
  const dispatchDue = dispatchDueFrom(at);
  const unit = pick([HEATING, WATER, EDUCATION], n, { ...WATER, active: false });
  const assign = (given: typeof unit) => ({ ...given, assignmentId: `${given.id}-${at}-${n}` });
  const dispatch = { type: 'DISPATCH' as const, dues: duesFrom(at), note: '' };
  const promise = { takenBy: '老姜', takenAt: CALLED_AT, promise: '去看' };
  const filed = returnRequested(at, n % 6 ? {} : { basis: '' }, HEATING_CLERK, assignmentId);
  return [
    { type: 'OPEN_DRAFT', orderId: 'o1', channel: 'PHONE', callId: null, hasPhone: false },
    { type: 'SUBMIT', orderId: 'o1', channel: 'PHONE', readBack: true, dispatchDue, ...intake },
    { ...dispatch, lead: assign(unit), co: n % 2 ? [assign(WATER)] : [] },
    { ...dispatch, lead: assign(HEATING), co: [] },
    { type: 'SIGN', assignmentId },
    { type: 'SIGN_AS_CO', assignmentId },
    filed.command,
    { type: 'APPROVE_RETURN', requestId, reason: '', dispatchDue },
    { type: 'REJECT_RETURN', requestId, reason: '属于职责范围' },
    { type: 'RECALL', reason: '派错', dispatchDue },
    { type: 'MARK_SIGN_OVERDUE', assignmentId },
    { type: 'MARK_DISPATCH_OVERDUE' },
    { type: 'MARK_FOLLOW_UP_OVERDUE' },
    { type: 'MARK_REVIEW_OVERDUE' },
    { type: 'REMIND', alarm: pick(ORDER_ALARM_KINDS, n, 'SIGN_NEAR') },
    { type: 'TRANSFER_BY_PHONE', ...intake, unit, ...promise, promisedAt: minutesAfter(at, 60) },
    { type: 'CONFIRM_UNSOLVED', note: '回拨', dispatchDue },
    { type: 'CONFIRM_SOLVED', note: '回拨' },
    { type: 'ANSWER', ...intake, answer: n % 4 ? '可以报停' : '' },
    { type: 'REFER', ...intake, to: 'OTHER', told: '请找信访' },
  ];
}

/** Mostly something that exists on the order, sometimes something that never did. */
function pick<T>(from: readonly T[], n: number, otherwise: T): T {
  return n % 7 === 6 ? otherwise : (from[n % Math.max(from.length, 1)] ?? otherwise);
}

/** Another order for every n, so that no command stands behind the same one for ever. */
function inSteps<T>(list: readonly T[], n: number): T[] {
  const step = [1, 3, 7, 9, 11, 13, 17, 19][n % 8] ?? 1;
  return list.flatMap((_, i) => list.slice((i * step) % list.length).slice(0, 1));
}

function rotated<T>(list: readonly T[], by: number): T[] {
  return [...list.slice(by), ...list.slice(0, by)];
}
