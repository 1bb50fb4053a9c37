import fc from 'fast-check';

import { type Actor, SYSTEM_ACTOR } from '../../permissions/actor.js';
import { decideWorkOrder } from '../decide-work-order.js';
import { evolveWorkOrder } from '../evolve-work-order.js';
import { TRANSITIONS } from '../transitions/all-transitions.js';
import type { WorkOrder } from '../work-order.js';
import type { WorkOrderCommand } from '../work-order-command.js';
import type { WorkOrderFact } from '../work-order-fact.js';
import {
  AGENT,
  CALLBACK_AGENT,
  CANTEEN_CLERK,
  DISPATCHER,
  EDUCATION_CLERK,
  HEATING_CLERK,
  HEATING_HEAD,
  HEATING_LEADER,
  REVIEWER,
  SCHOOL_CLERK,
  SCHOOL_LEADER,
  SECOND_HEATING_CLERK,
  SECOND_REVIEWER,
  SHIFT_LEAD,
  SUPERVISOR,
  WATER_CLERK,
} from './people-and-units.js';
import { BEGINNINGS } from './random-beginnings.js';
import { type Attempt, attemptsAt, STRAIGHT_ON } from './random-commands.js';
import { CALLED_AT, minutesAfter } from './steps.js';

interface Turn {
  readonly kind: number;
  readonly who: number;
  readonly n: number;
  readonly minutes: number;
  /**
   * ONCE asks once, likely in vain. PATIENT looks for any command that is accepted, rather one that
   * this story has not seen, STRAIGHT for one that leads on, so that stories go far.
   */
  readonly manner: 'ONCE' | 'PATIENT' | 'STRAIGHT';
}

export const randomTurns = fc.array(
  fc.record({
    kind: fc.nat({ max: 120 }),
    who: fc.nat({ max: 20 }),
    n: fc.nat({ max: 70 }),
    minutes: fc.oneof(
      { weight: 5, arbitrary: fc.nat({ max: 90 }) },
      { weight: 4, arbitrary: fc.constantFrom(1500, 4500) },
      { weight: 1, arbitrary: fc.constantFrom(15_000, 45_000) },
    ),
    manner: fc.constantFrom('ONCE', 'PATIENT', 'PATIENT', 'STRAIGHT', 'STRAIGHT'),
  }),
  { minLength: 8, maxLength: 60, size: 'max' },
);

const PEOPLE: readonly Actor[] = [
  AGENT,
  DISPATCHER,
  REVIEWER,
  SECOND_REVIEWER,
  SHIFT_LEAD,
  CALLBACK_AGENT,
  HEATING_CLERK,
  SECOND_HEATING_CLERK,
  HEATING_LEADER,
  HEATING_HEAD,
  SUPERVISOR,
  WATER_CLERK,
  SCHOOL_CLERK,
  SCHOOL_LEADER,
  CANTEEN_CLERK,
  EDUCATION_CLERK,
  SYSTEM_ACTOR,
];

export interface PlayedStep {
  readonly before: WorkOrder | null;
  readonly after: WorkOrder | null;
  readonly command: WorkOrderCommand;
  readonly by: Actor;
  readonly at: string;
  readonly facts: readonly WorkOrderFact[];
}

/** Plays random turns through decide and evolve: the steps that were accepted, in order. */
export function play(turns: readonly Turn[]): PlayedStep[] {
  const steps = begun(turns[0]?.n ?? 0);
  let at = steps.at(-1)?.at ?? CALLED_AT;
  for (const turn of turns) {
    at = minutesAfter(at, turn.minutes);
    const step = take(turn, steps, at);
    if (step) steps.push(step);
  }
  return steps;
}

function begun(n: number): PlayedStep[] {
  const steps: PlayedStep[] = [];
  for (const { command, by, at } of BEGINNINGS[n % BEGINNINGS.length] ?? []) {
    const before = steps.at(-1)?.after ?? null;
    const decision = decideWorkOrder(before, command, by, new Date(at));
    if (!decision.accepted) throw new Error(`${command.type} is no beginning`);
    const { facts } = decision;
    steps.push({ before, command, by, at, facts, after: facts.reduce(evolveWorkOrder, before) });
  }
  return steps;
}

function take(turn: Turn, played: readonly PlayedStep[], at: string): PlayedStep | undefined {
  const before = played.at(-1)?.after ?? null;
  const asksOnce = turn.manner === 'ONCE';
  const people = rotated(PEOPLE, turn.who);
  for (const [, make] of attemptsOf(turn, played, at)) {
    const command = make();
    for (const by of asksOnce ? people.slice(0, 1) : people) {
      const decision = decideWorkOrder(before, command, by, new Date(at));
      if (decision.accepted) {
        const { facts } = decision;
        return { before, command, by, at, facts, after: facts.reduce(evolveWorkOrder, before) };
      }
    }
  }
  return undefined;
}

function attemptsOf(turn: Turn, played: readonly PlayedStep[], at: string): Attempt[] {
  const before = played.at(-1)?.after ?? null;
  const all = attemptsAt(turn.n, before, at);
  const mixed = rotated(inSteps(all, turn.n), turn.kind);
  if (turn.manner === 'ONCE') return mixed.slice(0, 1);
  const state = before?.state ?? 'NONE';
  const fitting = mixed.filter(([type]) => TRANSITIONS[type].from.includes(state));
  if (turn.manner === 'PATIENT') {
    const seen = new Set(played.map(({ command }) => command.type));
    return [
      ...fitting.filter(([type]) => !seen.has(type)),
      ...fitting.filter(([type]) => seen.has(type)),
    ];
  }
  return STRAIGHT_ON.flatMap((type) => fitting.filter(([candidate]) => candidate === type));
}

/** Another order for every n, so that no command stands behind the same one for ever. */
function inSteps<T>(list: readonly T[], n: number): T[] {
  // A step that divides the length would leave most of the list out.
  const steps = [1, 5, 7, 11, 13, 17, 19, 23].filter((s) => s === 1 || list.length % s > 0);
  const step = steps[n % steps.length] ?? 1;
  return list.flatMap((_, i) => list.slice((i * step) % list.length).slice(0, 1));
}

function rotated<T>(list: readonly T[], by: number): T[] {
  return [...list.slice(by), ...list.slice(0, by)];
}
