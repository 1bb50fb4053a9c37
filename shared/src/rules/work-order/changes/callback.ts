import type { CallbackFacts } from '../facts/callback-facts.js';
import type { Handling } from '../handling.js';
import type { Satisfaction } from '../satisfaction.js';
import type { WorkOrder } from '../work-order.js';
import { type ChangesOf, clockBroken, closed, withClock, withoutClock } from './change-of.js';
import { reworkOf } from './rework.js';

export const CHANGES_OF_CALLBACK: ChangesOf<keyof CallbackFacts> = {
  CallbackTried: ({ handling }, { at }) => ({
    handling: { ...handling, callbackTries: [...handling.callbackTries, at] },
  }),
  RatedSatisfied: (order, { at, stars, solved, attitude }) =>
    closedWith(order, at, { kind: 'SATISFIED', stars, solved, attitude }),
  RatedDissatisfied: ({ handling }, { at, stars, solved, attitude, judgeDue }) => ({
    state: 'DISSATISFIED',
    handling: {
      ...handling,
      ...withClock(calledBack(handling), 'T-JUDGE', at, judgeDue),
      satisfaction: { kind: 'DISSATISFIED', stars, solved, attitude },
    },
  }),
  WorkOrderClosedUnrated: (order, { at, why }) => closedWith(order, at, { kind: 'UNRATED', why }),
  ReworkRuled: (order, fact) => reworkOf(order, fact),
  StrikeOffProposed: ({ handling }, { at, by, reason }) => ({
    handling: {
      ...handling,
      strikeOff: {
        reason,
        proposedAt: at,
        proposedBy: by,
        confirmedAt: null,
        confirmedBy: null,
      },
    },
  }),
  // What the citizen said stays what it was (row 45).
  StrikeOffConfirmed: (order, { at, by }) => {
    const handling = judged(order.handling);
    const strikeOff = handling.strikeOff && {
      ...handling.strikeOff,
      confirmedAt: at,
      confirmedBy: by.name,
    };
    return closed({ ...order, handling: { ...handling, strikeOff } }, at);
  },
  CallbackOverdueMarked: (order, { dueAt }) => clockBroken(order, 'T-CB', dueAt),
  JudgeOverdueMarked: (order, { dueAt }) => clockBroken(order, 'T-JUDGE', dueAt),
  ReworkOverdueMarked: (order, { dueAt }) => clockBroken(order, 'T-REWORK', dueAt),
};

function closedWith(order: WorkOrder, at: string, satisfaction: Satisfaction): Partial<WorkOrder> {
  return closed({ ...order, handling: { ...calledBack(order.handling), satisfaction } }, at);
}

function calledBack(handling: Handling): Handling {
  return { ...handling, ...withoutClock(handling, 'T-CB') };
}

function judged(handling: Handling): Handling {
  return { ...handling, ...withoutClock(handling, 'T-JUDGE') };
}
