import {
  type Assignment,
  FINAL_STATES,
  type OrderLedgerSpan,
  type WorkOrder,
} from '@hotline/shared';
import { expect } from '@jest/globals';

import type { StoredOrder } from './stored-order.js';

/** The invariants of rulebook 2.7, asked of what is stored after a step and before it. */
export function expectLawful(before: StoredOrder, after: StoredOrder): void {
  expectOneFactAStep(before, after);
  expectSomethingWaits(after);
  expectNothingForgotten(before.order, after.order);
  const { order } = after;
  const returned = order.assignments.filter(
    ({ role, state }) => role === 'LEAD' && state === 'RETURNED',
  );
  expect(order.hopCount).toBe(new Set(returned.map(({ round }) => round)).size); // I4
  const { approvedExtensions, extensionOverride } = order.handling;
  expect(approvedExtensions).toBeLessThanOrEqual(extensionOverride?.confirmedAt ? 3 : 2); // I5
  const round = order.assignments.filter((assignment) => assignment.round === order.round);
  expect(round.filter(({ role }) => role === 'LEAD').length).toBeLessThanOrEqual(1);
  expect(order.openReturn !== null).toBe(order.state === 'RETURN_PENDING');
  expect(order.handling.openClose !== null).toBe(order.state === 'CLOSE_PENDING');
}

/** Versions count the facts, one for each entry of the timeline. */
function expectOneFactAStep(before: StoredOrder, after: StoredOrder): void {
  const versions = after.facts.map(({ version }) => version);
  expect(versions).toEqual(versions.map((_, i) => i + 1));
  expect(versions.length).toBe(after.order.version);
  expect(versions.length).toBeGreaterThanOrEqual(before.facts.length);
  expectRungOnce(after);
}

/** I8: no clock is marked twice for the same due instant, whoever heard its alarm. */
function expectRungOnce({ facts }: StoredOrder): void {
  const marks = facts.filter(({ fact }) => fact.endsWith('OverdueMarked'));
  const told = marks.map(({ fact, data }) => `${fact} ${JSON.stringify(data)}`);
  expect(new Set(told).size).toBe(told.length);
}

/** I2: who is not done waits on an alarm, or on a clock whose breach is marked; who is done on nothing. */
function expectSomethingWaits({ order, alarms }: StoredOrder): void {
  if (FINAL_STATES.includes(order.state)) expect(alarms).toEqual([]);
  else expect(alarms.length + breachMarks(order).length).toBeGreaterThan(0);
}

/** I6, I7: a told due never moves earlier, a breach mark stays, and T-CITIZEN stays as promised. */
function expectNothingForgotten(before: WorkOrder, after: WorkOrder): void {
  for (const was of before.assignments) {
    const is = after.assignments.find(({ id }) => id === was.id);
    expect(is).toBeDefined();
    expect(is && is.signDueAt >= signPromise(was, after)).toBe(true);
    expect(is && is.handleDueAt >= was.handleDueAt).toBe(true);
    if (was.signOverdueAt) expect(is?.signOverdueAt).toBe(was.signOverdueAt);
    if (was.handleOverdueAt) expect(is?.handleOverdueAt).toBe(was.handleOverdueAt);
  }
  if (before.citizenClock) expect(after.citizenClock).toEqual(before.citizenClock);
}

/** Row 21b: a refused filing gives back the clock it held; 48 hours were never more than provisional. */
function signPromise({ id, signDueAt }: Assignment, { handling: { filing } }: WorkOrder): string {
  const isRefused = filing?.state === 'REFUSED' && filing.assignmentId === id;
  return isRefused ? filing.oldSignDueAt : signDueAt;
}

function breachMarks({ dispatchClock, reviewClock, assignments, handling }: WorkOrder): string[] {
  const clocks = [dispatchClock, reviewClock, ...Object.values(handling.clocks)];
  return [
    ...clocks.map((clock) => clock?.overdueAt),
    ...assignments.flatMap(({ signOverdueAt, handleOverdueAt }) => [
      signOverdueAt,
      handleOverdueAt,
    ]),
  ].flatMap((mark) => mark ?? []);
}

/** The responsibility ledger leaves no gap and no overlap. */
export function expectTiled(spans: readonly OrderLedgerSpan[]): void {
  expect(spans.slice(1).map(({ from }) => from)).toEqual(spans.slice(0, -1).map(({ to }) => to));
}
