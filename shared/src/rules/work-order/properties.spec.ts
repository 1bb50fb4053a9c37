import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { refusalOf } from './allowed-commands.js';
import type { Assignment } from './assignment.js';
import { liveAssignments } from './assignment.js';
import { dueOfOrder } from './due-of-order.js';
import { evolveWorkOrder } from './evolve-work-order.js';
import { openFilingOf } from './filing.js';
import { followUpDueAt, runningClocks } from './running-clocks.js';
import { play, type PlayedStep, randomTurns } from './testing/random-story.js';
import { TRANSITIONS } from './transitions/all-transitions.js';
import type { WorkOrder } from './work-order.js';
import type { WorkOrderFact } from './work-order-fact.js';
import { FINAL_STATES } from './work-order-state.js';

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
      expect(to === 'SAME' ? [before?.state] : [to].flat()).toContain(after?.state);
      expect(after?.version).toBe((before?.version ?? 0) + 1);
      expect(facts.map(({ type }) => type)).toEqual([fact]);
      expect(by.kind).toBe(who === 'SYSTEM' ? 'SYSTEM' : 'PERSON');
    }
  });
});

test('what a person does was a button that was open', () => {
  always((steps) => {
    for (const { before, command, by, at } of steps) {
      if (by.kind === 'PERSON') {
        expect(refusalOf(before, command.type, by, new Date(at))).toBeUndefined();
      }
    }
  });
});

test('the random stories walk the whole table, else they would prove little', () => {
  const stories = fc.sample(randomTurns, { numRuns: 800, seed: 12345 });
  const seen = new Set(stories.flatMap((turns) => play(turns).map(({ command }) => command.type)));
  const inTable = Object.keys(TRANSITIONS).filter((command) => command !== 'REFUSE_TO_ACCEPT');
  expect([...seen].sort()).toEqual(inTable.sort());
});

test('a round has one LEAD and no unit twice; a request is open only while it is pending', () => {
  always((steps) => {
    for (const after of steps.map(orderAfter)) {
      const round = after.assignments.filter((assignment) => assignment.round === after.round);
      expect(round.filter(({ role }) => role === 'LEAD').length).toBeLessThanOrEqual(1);
      const live = liveAssignments(after);
      expect(new Set(live.map(({ unitId }) => unitId)).size).toBe(live.length);
      expect(after.openReturn !== null).toBe(after.state === 'RETURN_PENDING');
      const { openClose, openExtension, infoRequest, clocks } = after.handling;
      expect(openClose !== null).toBe(after.state === 'CLOSE_PENDING');
      expect(clocks['T-CLOSE-REV'] !== undefined).toBe(openClose !== null);
      expect(clocks['T-EXT-REV'] !== undefined).toBe(openExtension !== null);
      expect(infoRequest !== null).toBe(after.state === 'NEED_INFO');
      if (openFilingOf(after)) expect(after.state).toBe('PENDING_SIGN');
      if (openExtension) expect(after.state).toBe('IN_PROGRESS');
    }
  });
});

test('I2: who is not done waits on a clock that runs, or on one whose breach is marked', () => {
  always((steps) => {
    for (const after of steps.map(orderAfter)) {
      if (after.state === 'DRAFT' || FINAL_STATES.includes(after.state)) continue;
      // Waits for its master.
      if (after.state === 'MERGED') continue;
      const waitsFor = after.state === 'CLOSED' ? 'the archive' : dueOfOrder(after);
      expect(waitsFor).not.toBeNull();
      expect(isTimed(after) || breachMarks(after).some((mark) => mark !== null)).toBe(true);
    }
  });
});

function isTimed(order: WorkOrder): boolean {
  return runningClocks(order).length > 0 || followUpDueAt(order) !== undefined;
}

function breachMarks({
  dispatchClock,
  followUpClock,
  reviewClock,
  assignments,
  handling,
}: WorkOrder): (string | null)[] {
  const clocks = [dispatchClock, followUpClock, reviewClock, ...Object.values(handling.clocks)];
  return [
    ...clocks.map((clock) => clock?.overdueAt ?? null),
    ...assignments.flatMap(({ signOverdueAt, handleOverdueAt }) => [
      signOverdueAt,
      handleOverdueAt,
    ]),
  ];
}

test('I4: the hop count is the number of rounds that ended in a return', () => {
  always((steps) => {
    for (const { hopCount, assignments } of steps.map(orderAfter)) {
      // What a unit below gives back goes to the one above, and makes no hop.
      const returned = assignments.filter(
        ({ state, role }) => state === 'RETURNED' && role !== 'SUB',
      );
      expect(hopCount).toBe(new Set(returned.map(({ round }) => round)).size);
    }
  });
});

test('I5: two extensions in a round, two reworks, and no more unless people of the centre say so', () => {
  always((steps) => {
    for (const { handling } of steps.map(orderAfter)) {
      const exceptions = handling.extensionOverride?.confirmedAt ? 1 : 0;
      expect(handling.approvedExtensions).toBeLessThanOrEqual(2 + exceptions);
      const onsite = handling.overlays.supervisions.filter(({ form }) => form === 'ONSITE');
      expect(handling.reworkCount).toBeLessThanOrEqual(2 + onsite.length);
    }
  });
});

test('I6, I7: a told due never moves earlier, a breach mark is never erased', () => {
  always((steps) => {
    for (const { before, after, facts } of steps) {
      for (const was of before?.assignments ?? []) {
        const is = after?.assignments.find(({ id }) => id === was.id);
        if (!is) throw new Error('An assignment was lost');
        expect(is.signDueAt >= toldSignDue(was, before, facts)).toBe(true);
        expect(is.handleDueAt >= was.handleDueAt).toBe(true);
        expect(is.signOverdueAt).toBe(was.signOverdueAt ?? is.signOverdueAt);
        expect(is.handleOverdueAt).toBe(was.handleOverdueAt ?? is.handleOverdueAt);
      }
      expect(after?.citizenClock).toEqual(before?.citizenClock ?? after?.citizenClock);
    }
  });
});

/** The hours of a filed dispute hold provisionally: a refusal leaves the due that was told before. */
function toldSignDue(
  { id, signDueAt }: Assignment,
  before: WorkOrder | null,
  facts: readonly WorkOrderFact[],
): string {
  const filing = before?.handling.filing;
  const isRefused = facts.some(({ type }) => type === 'FilingRefused');
  return isRefused && filing?.assignmentId === id ? filing.oldSignDueAt : signDueAt;
}

test('I7: in its round, a missed contact of the day stays missed', () => {
  always((steps) => {
    for (const step of steps) {
      const was = step.before?.handling.clocks['T-URGENT-CONTACT'];
      const after = orderAfter(step);
      if (!was?.overdueAt || step.before?.round !== after.round) continue;
      expect(after.handling.clocks['T-URGENT-CONTACT']).toEqual(was);
    }
  });
});

test('I7: what lies over an order is never lost, nor is its breach', () => {
  always((steps) => {
    for (const step of steps) {
      const was = step.before?.handling.overlays;
      const is = orderAfter(step).handling.overlays;
      for (const kind of ['supervisions', 'instructions', 'followUps'] as const) {
        for (const [n, overlay] of (was?.[kind] ?? []).entries()) {
          const mark = overlay.clock?.overdueAt ?? null;
          expect(is[kind][n]?.id).toBe(overlay.id);
          if (mark !== null) expect(is[kind][n]?.clock?.overdueAt).toBe(mark);
        }
      }
    }
  });
});

test('silence and a ruling never make a satisfied citizen', () => {
  always((steps) => {
    for (const { before, after, facts } of steps) {
      if (after?.handling.satisfaction?.kind !== 'SATISFIED') continue;
      const said = before?.handling.satisfaction?.kind === 'SATISFIED';
      expect(said || facts[0]?.type === 'RatedSatisfied').toBe(true);
    }
  });
});

test('G8: the callback is never done by who registered the order', () => {
  always((steps) => {
    for (const { before, by, command } of steps) {
      if (TRANSITIONS[command.type].who === 'callback.do') {
        expect(by.id).not.toBe(before?.createdById);
      }
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
