import { expect, test } from '@jest/globals';
import fc from 'fast-check';

import { type Assignment, liveAssignments } from './assignment.js';
import { handlingDueOf } from './handling-due.js';
import { play, randomTurns } from './testing/random-story.js';
import type { WorkOrder } from './work-order.js';

/** Checks something about every order that random stories leave behind a step. */
function always(check: (order: WorkOrder) => void): void {
  fc.assert(
    fc.property(randomTurns, (turns) => {
      for (const { after } of play(turns)) if (after) check(after);
    }),
    { numRuns: 300 },
  );
}

function subsOf(order: WorkOrder): { sub: Assignment; parent: Assignment }[] {
  return liveAssignments(order).flatMap((sub) => {
    if (sub.role !== 'SUB') return [];
    const parent = liveAssignments(order).find(({ id }) => id === sub.parentId);
    if (!parent) throw new Error(`${sub.unitName} answers to nobody`);
    return [{ sub, parent }];
  });
}

test('a unit below answers to a live one, which stands above it in the tree', () => {
  always((order) => {
    for (const { sub, parent } of subsOf(order)) {
      expect(sub.unitChain.slice(0, -1)).toContain(parent.unitId);
    }
  });
});

test('an inner date is never beyond the outer one', () => {
  always((order) => {
    if (order.state !== 'IN_PROGRESS' && order.state !== 'REWORK') return;
    for (const { sub, parent } of subsOf(order)) {
      expect(handlingDueOf(order, sub) <= handlingDueOf(order, parent)).toBe(true);
    }
  });
});

test('while units have the order, one of them handles it: the LEAD or one right below it', () => {
  always((order) => {
    const live = liveAssignments(order);
    const handlers = live.filter(({ handler }) => handler);
    expect(handlers.length).toBe(live.length === 0 ? 0 : 1);
    for (const { role, parentId } of handlers) {
      const lead = live.find((assignment) => assignment.role === 'LEAD');
      expect(role === 'LEAD' || parentId === lead?.id).toBe(true);
    }
  });
});
