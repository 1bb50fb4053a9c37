import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { evolveWorkOrder } from './evolve-work-order.js';
import { runningClocks } from './running-clocks.js';
import { play, type PlayedStep, randomTurns } from './testing/random-story.js';
import { TRANSITIONS } from './transitions/all-transitions.js';
import type { WorkOrder } from './work-order.js';

/** Checks something about every accepted step of many random stories. */
function always(check: (steps: readonly PlayedStep[]) => void): void {
  fc.assert(
    fc.property(randomTurns, (turns) => check(play(turns))),
    { numRuns: 400 },
  );
}

function orderAfter({ after }: PlayedStep): WorkOrder {
  if (!after) throw new Error('A fact left no order');
  return after;
}

test('decide never throws, evolve is total, and both do what the table says', () => {
  always((steps) => {
    for (const { before, after, command, by, facts } of steps) {
      const { from, to, fact, who } = TRANSITIONS[command.type];
      expect(from).toContain(before?.state ?? 'NONE');
      expect(after?.state).toBe(to === 'SAME' ? before?.state : to);
      expect(after?.version).toBe((before?.version ?? 0) + 1);
      expect(facts.map(({ type }) => type)).toEqual([fact]);
      expect(by.kind).toBe(who === 'SYSTEM' ? 'SYSTEM' : 'PERSON');
    }
  });
});

test('the random stories walk the whole table, else they would prove little', () => {
  const stories = fc.sample(randomTurns, { numRuns: 400, seed: 12345 });
  const seen = new Set(stories.flatMap((turns) => play(turns).map(({ command }) => command.type)));
  const inTable = Object.keys(TRANSITIONS).filter((command) => command !== 'REFUSE_TO_ACCEPT');
  expect([...seen].sort()).toEqual(inTable.sort());
});

test('a round has one LEAD and no unit twice; a request is open only while it is pending', () => {
  always((steps) => {
    for (const after of steps.map(orderAfter)) {
      const round = after.assignments.filter((assignment) => assignment.round === after.round);
      expect(round.filter(({ role }) => role === 'LEAD').length).toBeLessThanOrEqual(1);
      expect(new Set(round.map(({ unitId }) => unitId)).size).toBe(round.length);
      expect(after.openReturn !== null).toBe(after.state === 'RETURN_PENDING');
    }
  });
});

test('I2: an order that waits has a clock that runs, or one whose breach is marked', () => {
  always((steps) => {
    for (const after of steps.map(orderAfter)) {
      if (!['PENDING_DISPATCH', 'PENDING_SIGN', 'RETURN_PENDING'].includes(after.state)) continue;
      const marks = [
        after.dispatchClock?.overdueAt,
        after.reviewClock?.overdueAt,
        ...after.assignments.map(({ signOverdueAt }) => signOverdueAt),
      ];
      expect(runningClocks(after).length > 0 || marks.some((mark) => mark)).toBe(true);
    }
  });
});

test('I4: the hop count is the number of rounds that ended in a return', () => {
  always((steps) => {
    for (const { hopCount, assignments } of steps.map(orderAfter)) {
      const returned = assignments.filter(({ state }) => state === 'RETURNED');
      expect(hopCount).toBe(new Set(returned.map(({ round }) => round)).size);
    }
  });
});

test('I6, I7: a told due never moves earlier, a breach mark is never erased', () => {
  always((steps) => {
    for (const { before, after } of steps) {
      for (const was of before?.assignments ?? []) {
        const is = after?.assignments.find(({ id }) => id === was.id);
        if (!is) throw new Error('An assignment was lost');
        expect(is.signDueAt >= was.signDueAt).toBe(true);
        expect(is.handleDueAt).toBe(was.handleDueAt);
        expect(is.signOverdueAt).toBe(was.signOverdueAt ?? is.signOverdueAt);
      }
      expect(after?.citizenClock).toEqual(before?.citizenClock ?? after?.citizenClock);
    }
  });
});

test('facts fold to the same order again: what is stored can be replayed', () => {
  always((steps) => {
    const replayed = steps
      .flatMap(({ facts }) => facts)
      .reduce<WorkOrder | null>(evolveWorkOrder, null);
    expect(replayed).toEqual(steps.at(-1)?.after ?? null);
  });
});
