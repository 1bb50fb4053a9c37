import { archiveDue } from '../../sla/archive-due.js';
import type { Due } from '../../sla/due.js';
import type { Assignment } from '../assignment.js';
import { type AssignmentState, isLive } from '../assignment-state.js';
import { BLANK_HANDLING, type Handling, type HandlingClock } from '../handling.js';
import { type Merging, NO_MERGING } from '../merging.js';
import { broken, started } from '../order-clock.js';
import type { WorkOrder } from '../work-order.js';
import type { FactType, WorkOrderFact } from '../work-order-fact.js';
import { overlaysOfNextRound } from './overlays-of-flow.js';

/** What a fact changes on an order; everything it does not name stays. */
export type ChangeOf<K extends FactType> = (
  order: WorkOrder,
  fact: WorkOrderFact<K>,
) => Partial<WorkOrder>;

/** By fact, each fact once. */
export type ChangesOf<K extends FactType> = { readonly [T in K]: ChangeOf<T> };

export function awaitingDispatch(at: string, due: Due): Partial<WorkOrder> {
  return { state: 'PENDING_DISPATCH', dispatchClock: started(at, due) };
}

/** Back at the dispatcher: what the units did before counts no more, how often was asked does. */
export function nextRound(order: WorkOrder, at: string, dispatchDue: Due): Partial<WorkOrder> {
  return {
    ...awaitingDispatch(at, dispatchDue),
    round: order.round + 1,
    handling: {
      ...BLANK_HANDLING,
      urgeCount: order.handling.urgeCount,
      overlays: overlaysOfNextRound(order.handling.overlays),
      merging: ofEquals(order.handling.merging),
    },
  };
}

/** Opened again, an order is answered by itself; that it is known together with others stays. */
function ofEquals(merging: Merging): Merging {
  return merging.membership?.kind === 'GROUPED' ? merging : NO_MERGING;
}

export function endedRound(
  order: WorkOrder,
  stateOf: (assignment: Assignment) => AssignmentState,
): Assignment[] {
  return order.assignments.map((assignment) =>
    assignment.round === order.round && isLive(assignment)
      ? { ...assignment, state: stateOf(assignment) }
      : assignment,
  );
}

export function changed(order: WorkOrder, id: string, change: Partial<Assignment>): Assignment[] {
  return order.assignments.map((assignment) =>
    assignment.id === id ? { ...assignment, ...change } : assignment,
  );
}

/** What a unit acts on, its people have seen. */
export function seen(
  { assignments }: WorkOrder,
  id: string,
  at: string,
): Pick<Assignment, 'receivedAt'> {
  const own = assignments.find((assignment) => assignment.id === id);
  return { receivedAt: own?.receivedAt ?? at };
}

export function closed({ handling }: WorkOrder, at: string): Partial<WorkOrder> {
  return {
    state: 'CLOSED',
    handling: {
      ...handling,
      closedAt: at,
      clocks: { ...handling.clocks, 'T-ARCH': started(at, archiveDue(new Date(at))) },
    },
  };
}

export function withClock(
  { clocks }: Handling,
  clock: HandlingClock,
  at: string,
  due: Due,
): Pick<Handling, 'clocks'> {
  return { clocks: { ...clocks, [clock]: started(at, due) } };
}

export function withoutClock({ clocks }: Handling, clock: HandlingClock): Pick<Handling, 'clocks'> {
  const others = Object.entries(clocks).filter(([name]) => name !== clock);
  return { clocks: Object.fromEntries(others) };
}

/** A breach happened when it was due, however late the alarm was heard (CAL-18). */
export function clockBroken(
  { handling }: WorkOrder,
  clock: HandlingClock,
  dueAt: string,
): Partial<WorkOrder> {
  const state = handling.clocks[clock];
  if (!state) return {};
  return {
    handling: { ...handling, clocks: { ...handling.clocks, [clock]: broken(state, dueAt) } },
  };
}
